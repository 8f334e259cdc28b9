import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Queue } from '../../../../queue/queue.ts'
import { type Asked, from, given, minutes, seconds } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { createConsole } from '../create-console.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { ActionBar } from './action-bar.tsx'
import { createBar, REST_MS } from './create-bar.ts'

vi.mock('../../../api/trpc.ts', () => {
  const mutate = () => ({ mutate: vi.fn() })
  const deeds = { start: mutate(), finish: mutate(), skip: mutate(), undo: mutate(), callNext: mutate() }
  return { api: { consultation: deeds, doctor: { setStatus: mutate() } } }
})
const { start, finish, skip, undo } = vi.mocked(api.consultation, true)
const setStatus = vi.mocked(api.doctor.setStatus.mutate)

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  // Answered, as something that was on the screen already.
  for (const deed of [start, finish, skip, undo])
    deed.mutate.mockReturnValue(answered({ seq: 0, serving: null }))
  setStatus.mockReturnValue(answered({ seq: 0, serving: null }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const called = given(...say.bookings(3), say.open())
const started = from(called, say.start(1))
const skipped = from(called, say.skip(1))

/** As the client answers, whose type also knows the shape of its errors. */
const answered = ({ seq, serving }: Pick<Queue, 'seq' | 'serving'>) =>
  Promise.resolve({ seq, serving }) as unknown as ReturnType<typeof api.consultation.finish.mutate>

/** The bar on a room that does what is pressed as soon as it is told to. */
function show(first: Queue) {
  vi.setSystemTime(first.at)
  const [queue, setQueue] = createSignal(first)
  const [now, setNow] = createSignal(first.at)
  const refetch = vi.fn()
  const screen = render(() => {
    const view = () => publicView(queue())
    const actions = createConsole(first.key)
    const bar = createBar(view, actions, refetch)
    return (
      <ActionBar
        day={doctorDay(queue())}
        view={view()}
        now={now()}
        actions={actions}
        bar={bar}
        mainRef={() => {}}
      />
    )
  })
  const buttons = () => screen.getAllByRole('button')
  const [main] = buttons()
  if (!main) throw new Error('the bar has no button')
  return {
    screen,
    main: () => screen.container.querySelector<HTMLElement>('.deed') ?? main,
    labels: () =>
      Array.from(
        screen.container.querySelectorAll('.deeds .button > span:first-child'),
        (each) => each.textContent,
      ),
    isInert: () => main.getAttribute('aria-disabled') === 'true',
    refetch,
    setQueue,
    setNow,
    button: (name: string) => screen.queryByRole('button', { name }),
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    /** Time goes on, for the screen's own timers and for what waits for an answer. */
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    /** The room answers a press with the change and shows it at once. */
    answers:
      (...wishes: readonly Asked[]) =>
      () => {
        const after = from(queue(), ...wishes)
        setQueue(after)
        return answered(after)
      },
  }
}

const online = given(say.book(1, { mode: 'online' }), say.book(2), say.open())
const resting = from(given(...say.bookings(2)), say.open(), say.skip(1))

it.each([
  ['a patient who is called', called, ['Start', 'Skip']],
  ['a patient who is in the visit', started, ['Finish']],
  ['a visit that its patient never joined', from(online, say.start(1)), ['Finish as missed']],
  ['nobody yet, before the day', given(...say.bookings(3)), ['Start the day']],
  ['nobody left', from(resting, say.skip(2)), ['Nobody to call']],
  [
    'a patient who is called, in a break',
    from(called, say.status('on_break')),
    ['I’m back', 'Start', 'Skip'],
  ],
  ['nobody, in a break', from(resting, say.status('on_break'), say.skip(2)), ['I’m back']],
  ['a visit that the doctor is away from', from(started, say.status('offline')), ['Finish', 'I’m back']],
])(
  'CALL-1 CALL-2 CALL-3 CALL-4 CALL-5 CONSOLE-4 with %s the bar offers what can be done',
  (_, queue, offered) => {
    expect(show(queue).labels()).toEqual(offered)
  },
)

describe('the spot that starts and finishes', () => {
  it('CONSOLE-1 two presses 220 ms apart begin one visit and end none', async () => {
    const { main, wait, answers, labels, isInert } = show(called)
    start.mutate.mockImplementation(answers(say.start(1)))
    fireEvent.click(main())
    await wait(220)
    expect([labels()[0], isInert()]).toEqual(['Started', true])
    fireEvent.click(main())
    await wait(REST_MS)
    expect([labels()[0], isInert()]).toEqual(['Finish', false])
    expect([start.mutate.mock.calls.length, finish.mutate.mock.calls.length]).toEqual([1, 0])
  })

  it('CONSOLE-1 a finished visit is said, with who is called', async () => {
    const { press, wait, answers, labels, isInert } = show(started)
    await wait(seconds(30))
    finish.mutate.mockImplementation(answers(say.finish(1)))
    press('Finish')
    await wait(1)
    expect([labels()[0], isInert()]).toEqual(['Finished, token 2 is called', true])
    await wait(REST_MS)
    expect(labels()).toEqual(['Start', 'Skip'])
  })

  it('CONSOLE-1 two presses on Skip skip one', async () => {
    const { press, wait, answers } = show(called)
    skip.mutate.mockImplementation(answers(say.skip(1)))
    await wait(minutes(2))
    press('Skip')
    await wait(220)
    press('Skip')
    await wait(seconds(2))
    expect(skip.mutate).toHaveBeenCalledOnce()
    await wait(minutes(2))
    press('Skip')
    expect(skip.mutate).toHaveBeenLastCalledWith(expect.objectContaining({ token: 2 }))
  })

  it('CONSOLE-1 rests when somebody else’s press, or time, has changed what it would do', async () => {
    const { main, setQueue, wait, labels } = show(called)
    setQueue(skipped)
    fireEvent.click(main())
    expect(labels()[0]).toBe('Marked as missed, token 2 is called')
    await wait(REST_MS)
    fireEvent.click(main())
    expect(start.mutate.mock.calls).toEqual([[expect.objectContaining({ token: 2 })]])
  })

  it('CONSOLE-1 rests until what was pressed for is on the screen, and asks for it when it does not come', async () => {
    const { main, press, wait, setQueue, refetch, labels } = show(called)
    const after = from(called, say.start(1))
    start.mutate.mockReturnValue(answered(after))
    press('Start')
    await wait(900)
    fireEvent.click(main())
    expect(start.mutate).toHaveBeenCalledOnce()
    expect(refetch).not.toHaveBeenCalled()
    await wait(200)
    expect(refetch).toHaveBeenCalledOnce()
    setQueue(after)
    await wait(REST_MS)
    expect(labels()).toEqual(['Finish'])
  })

  it('CONSOLE-1 a booking that comes in between holds up nothing', async () => {
    const { main, setQueue, isInert } = show(called)
    setQueue(from(called, say.book(4)))
    expect(isInert()).toBe(false)
    fireEvent.click(main())
    expect(start.mutate).toHaveBeenCalledOnce()
  })

  it('CONSOLE-5 keeps the focus through the press, the rest and what comes after', async () => {
    const { main, wait, answers } = show(called)
    start.mutate.mockImplementation(answers(say.start(1)))
    const button = main()
    button.focus()
    fireEvent.click(button)
    expect(button.hasAttribute('disabled')).toBe(false)
    await wait(seconds(2))
    expect(main()).toBe(button)
    expect(document.activeElement).toBe(button)
  })
})

describe('second thought', () => {
  it('CONSOLE-2 a visit that has just begun is asked about, and finished by a press after the pause', async () => {
    const { main, wait, answers, labels } = show(called)
    start.mutate.mockImplementation(answers(say.start(1)))
    fireEvent.click(main())
    await wait(seconds(6))
    fireEvent.click(main())
    expect(labels()).toEqual(['Finish after 6 s?'])
    await wait(220)
    fireEvent.click(main())
    await wait(REST_MS)
    expect(finish.mutate).not.toHaveBeenCalled()
    fireEvent.click(main())
    expect(finish.mutate).toHaveBeenCalledOnce()
  })

  it('CONSOLE-2 the question is gone when it is not answered', async () => {
    const { press, main, wait, labels } = show(started)
    press('Finish')
    expect(labels()).toEqual(['Finish after 1 s?'])
    await wait(seconds(8))
    expect(labels()).toEqual(['Finish'])
    fireEvent.click(main())
    expect(labels()).toEqual(['Finish after 8 s?'])
    expect(finish.mutate).not.toHaveBeenCalled()
  })

  it('CONSOLE-2 a visit of twenty seconds is finished by one press', async () => {
    const { press, wait } = show(started)
    await wait(seconds(20))
    press('Finish')
    expect(finish.mutate).toHaveBeenCalledOnce()
  })

  it('CONSOLE-2 CALL-4 that it would be marked as missed is said in the question, too', () => {
    const { press, labels } = show(from(online, say.start(1)))
    press('Finish as missed')
    expect(labels()).toEqual(['Finish as missed after 1 s?'])
  })

  it('CONSOLE-2 a clock that is an hour ahead of the room’s changes nothing', async () => {
    const { press, wait, setQueue, labels } = show(called)
    vi.setSystemTime(Date.now() + 3_600_000)
    setQueue(started)
    await wait(seconds(5))
    press('Finish')
    expect(labels()).toEqual(['Finish after 5 s?'])
  })
})

describe('second thought before somebody is skipped', () => {
  const joined = from(online, say.join(1))

  it.each([
    ['is here', joined, 'They are here. Skip?'],
    ['still has time', online, 'Time is left. Skip?'],
    ['is called while the doctor is away', from(online, say.status('on_break')), 'Time is left. Skip?'],
  ])(
    'CONSOLE-11 a patient who %s is asked about, and skipped by a press after the pause',
    async (_, queue, asks) => {
      const { press, wait, labels } = show(queue)
      press('Skip')
      expect(labels()).toContain(asks)
      expect(labels()).not.toContain('Skip')
      await wait(220)
      press(asks)
      expect(skip.mutate).not.toHaveBeenCalled()
      await wait(REST_MS)
      press(asks)
      expect(skip.mutate).toHaveBeenCalledOnce()
    },
  )

  it('CONSOLE-11 who has not come in two minutes is skipped by one press; who has is asked about at any time', async () => {
    const absent = show(online)
    await absent.wait(minutes(2))
    absent.press('Skip')
    expect(skip.mutate).toHaveBeenCalledOnce()
    cleanup()
    const here = show(joined)
    await here.wait(minutes(5))
    here.press('Skip')
    expect(skip.mutate).toHaveBeenCalledOnce()
  })

  it('CONSOLE-11 a patient who comes after the question is a new one; unanswered, it is gone', async () => {
    const { press, wait, setQueue, labels } = show(online)
    press('Skip')
    await wait(REST_MS)
    setQueue(joined)
    press('Time is left. Skip?')
    expect(labels()).toContain('They are here. Skip?')
    expect(skip.mutate).not.toHaveBeenCalled()
    await wait(seconds(8))
    expect(labels()).toContain('Skip')
  })
})

it('CALL-5 every press names the turn that is on the screen now', async () => {
  const { press, setQueue, wait } = show(called)
  setQueue(skipped)
  await wait(minutes(3))
  press('Skip')
  expect(skip.mutate).toHaveBeenCalledWith({ key: called.key, token: 2, commandId: expect.any(String) })
})

it('CALL-6 coming back is the thing to do while away', () => {
  const { press } = show(from(called, say.status('on_break')))
  press('I’m back')
  expect(setStatus).toHaveBeenCalledWith(
    expect.objectContaining({ availability: 'available', backInMinutes: null }),
  )
})

it('CONSOLE-24 beside coming back all else recedes, and with the doctor here nothing does', () => {
  const { screen, setQueue } = show(called)
  const quiet = () => [...screen.container.querySelectorAll('.deeds .quiet')].map((each) => each.textContent)
  expect(quiet()).toEqual([])
  setQueue(from(called, say.status('on_break')))
  expect(quiet()).toEqual([expect.stringMatching(/^Start/), expect.stringMatching(/^Skip/)])
})

it('FORM-2 a refusal stays while its turn is on, whoever books, and is gone with it', async () => {
  const { press, screen, setQueue, wait } = show(called)
  start.mutate.mockRejectedValue(
    Object.assign(new Error('Not now.'), { data: { refusal: 'ANOTHER_IS_IN_CONSULTATION' } }),
  )
  press('Start')
  await wait(1)
  setQueue(from(called, say.book(4)))
  expect(screen.getByRole('alert').textContent).toBe('Not now.')
  setQueue(from(called, say.book(4), say.skip(1)))
  expect(screen.queryByRole('alert')).toBeNull()
})

describe('the toast that takes back', () => {
  const until = publicView(skipped).undoable?.until ?? 0
  const undoButton = 'Undo token 1'

  it('CALL-7 names who and how it ended, counts down, and is gone when its time is over', () => {
    const { screen, button, setNow } = show(skipped)
    screen.getByText('Patient 1 skipped')
    setNow(until - 42_000)
    expect(button(undoButton)?.textContent).toContain('42 s')
    setNow(until - 1)
    expect(button(undoButton)?.textContent).toContain('1 s')
    setNow(until)
    expect(button(undoButton)).toBeNull()
  })

  it.each([
    ['Patient 1 finished, 9 min', from(started, { ...say.finish(1), after: 540_000 })],
    ['Patient 1 marked as missed', from(online, say.start(1), say.finish(1))],
  ])('CALL-7 CALL-4 says %s', (subject, queue) => {
    show(queue).screen.getByText(subject)
  })

  it('CALL-7 a clock that is behind promises no more than the 60 seconds', () => {
    const { button, setNow } = show(skipped)
    setNow(until - 75_000)
    expect(button(undoButton)?.textContent).toContain('60 s')
  })

  it('CALL-7 the countdown is not read out: the name of the button does not change with the seconds', () => {
    const { screen } = show(skipped)
    const button = screen.getByRole('button', { name: undoButton })
    expect(button.closest('[role=status], [aria-live]')).toBeNull()
    expect(button.querySelector('.undo-time')?.getAttribute('aria-hidden')).toBe('true')
  })

  it.each([
    ['nothing is over yet', called],
    ['the next visit has begun', from(skipped, say.start(2))],
    ['it has been undone', from(skipped, say.undo(1))],
  ])('CALL-7 offers nothing when %s', (_, queue) => {
    const { setQueue, button } = show(skipped)
    expect(button(undoButton)).not.toBeNull()
    setQueue(queue)
    expect(button(undoButton)).toBeNull()
  })

  it('CALL-7 a press takes back the turn that the button names, once; a refusal is shown in the bar', async () => {
    const { press, screen, wait } = show(skipped)
    undo.mutate.mockRejectedValue(
      Object.assign(new Error('Too late.'), { data: { refusal: 'UNDO_TOO_LATE' } }),
    )
    press(undoButton)
    press(undoButton)
    await wait(1)
    expect(undo.mutate.mock.calls).toEqual([[{ key: called.key, token: 1, commandId: expect.any(String) }]])
    expect(screen.getByRole('alert').textContent).toBe('Too late.')
  })
})
