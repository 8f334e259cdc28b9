import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { waitFor } from '../../../../queue/estimate/wait.ts'
import { token } from '../../../../queue/ids.ts'
import type { Queue } from '../../../../queue/queue.ts'
import { from, given, later, MORNING, minutes } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { createLineState } from './create-line-state.ts'
import { LinePane } from './line-pane.tsx'

vi.mock('../../../api/trpc.ts', () => ({
  api: {
    order: {
      callFirst: { mutate: vi.fn() },
      moveUp: { mutate: vi.fn() },
      markNoShow: { mutate: vi.fn() },
    },
  },
}))
vi.mock('../../../../queue/estimate/wait.ts', async (original) => {
  const real = await original<typeof import('../../../../queue/estimate/wait.ts')>()
  return { ...real, waitFor: vi.fn(real.waitFor) }
})
const waits = vi.mocked(waitFor)
const callFirst = vi.mocked(api.order.callFirst.mutate)
const moveUp = vi.mocked(api.order.moveUp.mutate)
const markNoShow = vi.mocked(api.order.markNoShow.mutate)
beforeEach(() => {
  callFirst.mockReset().mockResolvedValue({ seq: 9, serving: 4 })
  moveUp.mockReset().mockResolvedValue({ seq: 9, position: 1 })
  markNoShow.mockReset().mockResolvedValue({ seq: 9, serving: 1 })
})
afterEach(cleanup)

/** Token 1 is called, 2 to 6 wait. */
const called = from(crowded(6), say.open())
const command = { appointmentId: 'a-4', commandId: expect.any(String) }

function show(first: Queue) {
  const [queue, setQueue] = createSignal(first)
  const state = createLineState()
  const screen = render(() => (
    <LinePane
      day={doctorDay(queue())}
      view={publicView(queue())}
      connected={[]}
      now={queue().at}
      state={state}
    />
  ))
  const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name })
  return {
    screen,
    setQueue,
    button,
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    /** From the menu at their row to the dialog about them. */
    more(n: number) {
      fireEvent.click(screen.getByRole('button', { name: `More for token ${n}, Patient ${n}` }))
      fireEvent.click(screen.getByRole('menuitem', { name: 'More choices' }))
    },
    choose: (name: string) => fireEvent.click(screen.getByRole('radio', { name })),
    dialog: () => screen.container.querySelector('dialog[open]'),
    choices: () => screen.queryAllByRole('radio').map((radio) => radio.closest('label')?.textContent),
    places: () => screen.getAllByRole('option').map(({ textContent }) => textContent),
  }
}

function openFor(n: number, queue = called) {
  const shown = show(queue)
  shown.more(n)
  return shown
}

describe('the dialog about one person', () => {
  it('CALL-8 LATE-2 names the person by token and name, and begins with nothing chosen', () => {
    const { screen, dialog, choices } = openFor(4)
    expect(dialog()?.getAttribute('aria-label')).toBe('Token 4, Patient 4')
    expect(choices()).toEqual(['Call now', 'Move up', 'Not here'])
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Mark as not here' })).toBeNull()
  })

  it('CALL-8 follows the person when the line changes underneath', () => {
    const { screen, dialog, setQueue, choose, choices, places } = openFor(4)
    choose('Move up')
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '2' } })
    setQueue(from(called, say.cancel(2)))
    expect(dialog()?.getAttribute('aria-label')).toBe('Token 4, Patient 4')
    expect(places()).toEqual(['Next'])
    setQueue(from(called, say.cancel(2), say.cancel(3)))
    expect(choices()).toEqual(['Call now', 'Not here'])
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('CALL-8 LATE-2 closes when the person leaves the line, and stays closed when they come back', () => {
    const { dialog, setQueue, choices } = openFor(2)
    const gone = from(called, say.skip(1))
    setQueue(gone)
    expect(dialog()).toBeNull()
    setQueue(from(gone, say.undo(1)))
    expect(publicView(from(gone, say.undo(1))).line).toContain(2)
    expect(dialog()).toBeNull()
    expect(choices()).toEqual([])
  })

  it('CALL-8 starts anew for the next person', () => {
    const { screen, choose, press, button, choices, more } = openFor(4)
    choose('Call now')
    choose('An emergency')
    press('Close')
    more(5)
    expect(choices()).toEqual(['Call now', 'Move up', 'Not here'])
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    choose('Call now')
    expect(button('Call now')?.disabled).toBe(true)
  })
})

describe('call now', () => {
  it('CALL-8 needs a reason, says who sees it and who is put back, and closes when it is done', async () => {
    const { screen, choose, press, button, dialog } = openFor(4)
    choose('Call now')
    screen.getByText('Those passed over see the reason, never a name.')
    screen.getByText('Token 1 has been called and goes back to the front of the line.')
    expect(button('Call now')?.disabled).toBe(true)
    choose('Should not wait long')
    press('Call now')
    await vi.waitFor(() => expect(dialog()).toBeNull())
    expect(callFirst.mock.calls).toEqual([[{ ...command, reason: 'vulnerable' }]])
  })

  it.each([
    ['a visit is in progress', from(called, say.start(1)), /once the visit in progress is finished/],
    ['the doctor has a break', from(called, say.skip(1), say.status('on_break')), /once you are available/],
    ['the day has not begun', crowded(6), /once you are available/],
  ])('CALL-8 is not offered while %s, and the dialog says why', (_, queue, why) => {
    const { screen, choices } = openFor(4, queue)
    expect(choices()).toEqual(['Move up', 'Not here'])
    screen.getByText(why)
  })

  it('CALL-8 is taken away when a visit begins in the meantime', () => {
    const { choose, button, setQueue, screen } = openFor(4)
    choose('Call now')
    choose('An emergency')
    expect(button('Call now')?.disabled).toBe(false)
    setQueue(from(called, say.start(1)))
    expect(button('Call now')).toBeNull()
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })

  it('CALL-8 a refusal is shown in the dialog, which stays open', async () => {
    callFirst.mockRejectedValueOnce(
      Object.assign(new Error('Finish it first.'), { data: { refusal: 'ALREADY_IN_CONSULTATION' } }),
    )
    const { screen, choose, press, dialog } = openFor(4)
    choose('Call now')
    choose('An emergency')
    press('Call now')
    expect((await screen.findByRole('alert')).textContent).toBe('Finish it first.')
    expect(dialog()?.contains(screen.getByRole('alert'))).toBe(true)
    choose('Not here')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('CALL-8 an answer that comes late leaves the next dialog open', async () => {
    let answer = (_: { seq: number; serving: number }) => {}
    callFirst.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)) as never)
    const { choose, press, dialog, more } = openFor(4)
    choose('Call now')
    choose('An emergency')
    press('Call now')
    press('Close')
    more(5)
    answer({ seq: 9, serving: 4 })
    await callFirst.mock.results[0]?.value
    await Promise.resolve()
    expect(dialog()?.getAttribute('aria-label')).toBe('Token 5, Patient 5')
  })
})

describe('move up', () => {
  it('CALL-8 goes next unless another place is chosen, out of those before the present one', async () => {
    const { screen, choose, press, button, places, dialog } = openFor(5)
    choose('Move up')
    expect(places()).toEqual(['Next', 'Place 2', 'Place 3'])
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('1')
    expect(button('Move up')?.disabled).toBe(true)
    choose('A mistake in the order')
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '3' } })
    press('Move up')
    await vi.waitFor(() => expect(dialog()).toBeNull())
    expect(moveUp.mock.calls).toEqual([
      [{ ...command, appointmentId: 'a-5', toPosition: 3, reason: 'correction' }],
    ])
  })

  it('CALL-8 a place that the person has reached in the meantime is not asked for', async () => {
    const { screen, choose, press, setQueue } = openFor(5)
    choose('Move up')
    choose('Another reason')
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '3' } })
    setQueue(from(called, say.cancel(2)))
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('2')
    press('Move up')
    await vi.waitFor(() => expect(moveUp).toHaveBeenCalledOnce())
    expect(moveUp).toHaveBeenCalledWith(expect.objectContaining({ toPosition: 2, reason: 'other' }))
  })

  it('CALL-8 is not offered to the first in the line', () => {
    expect(openFor(2).choices()).toEqual(['Call now', 'Not here'])
  })
})

it('LATE-2 "Not here" says what it does and needs no reason, but a second press', async () => {
  const { screen, choose, press, choices, dialog } = openFor(4)
  choose('Not here')
  screen.getByText('The patient is told that they missed their turn, and may take a new token.')
  expect(choices()).toEqual(['Call now', 'Move up', 'Not here'])
  expect(markNoShow).not.toHaveBeenCalled()
  press('Mark as not here')
  await vi.waitFor(() => expect(dialog()).toBeNull())
  expect(markNoShow.mock.calls).toEqual([[command]])
})

it('CALL-1 who is not known yet has no "More"', () => {
  const day = doctorDay(from(crowded(1), say.open()))
  const state = createLineState()
  const screen = render(() => (
    <LinePane day={day} view={publicView(called)} connected={[]} now={0} state={state} />
  ))
  expect(screen.container.querySelectorAll('.line > li')).toHaveLength(5)
  expect(screen.queryByRole('button', { name: /^More/ })).toBeNull()
})

const NAMED = new Map([
  [17, 'Zoë Ünal'],
  [23, 'Łukasz Strauß'],
])

/** Sixty-one have booked, the first is in the visit; "now" is the minute that is shown. */
function showSixty() {
  const queue = from(crowded(61), say.open(), say.start(1))
  const known = doctorDay(queue)
  const patients = known.patients.map((patient) => ({
    ...patient,
    patientName: NAMED.get(patient.token) ?? 'Somebody',
  }))
  const [view, setView] = createSignal(publicView(queue))
  const [now, setNow] = createSignal(queue.at)
  const state = createLineState()
  const screen = render(() => (
    <LinePane day={{ ...known, patients }} view={view()} connected={[token(3)]} now={now()} state={state} />
  ))
  const rows = () => Array.from(screen.container.querySelectorAll('.line-row'))
  return { screen, queue, setView, setNow, rows }
}

describe('sixty in the line', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    waits.mockClear()
  })
  afterEach(() => void vi.useRealTimers())

  it('CONSOLE-10 all forecasts are worked out once for each event and each minute, a few at a time', async () => {
    const { queue, setNow, setView } = showSixty()
    expect(waits.mock.calls.length).toBeLessThan(10)
    await vi.runAllTimersAsync()
    expect(waits).toHaveBeenCalledTimes(60)
    const minute = 60_000 - (queue.at % 60_000)
    for (let second = 1; second < minute / 1000; second++) setNow(queue.at + second * 1000)
    await vi.runAllTimersAsync()
    expect(waits).toHaveBeenCalledTimes(60)
    setNow(queue.at + minute)
    await vi.runAllTimersAsync()
    expect(waits).toHaveBeenCalledTimes(120)
    setView(publicView(from(queue, say.finish(1))))
    await vi.runAllTimersAsync()
    expect(waits).toHaveBeenCalledTimes(120 + 59)
  })

  it('CONSOLE-10 a row stays the same row when the line moves up', async () => {
    const { queue, setView, rows } = showSixty()
    const before = rows()
    setView(publicView(from(queue, say.finish(1), say.skip(2))))
    expect(rows()).toHaveLength(58)
    expect(rows()).toEqual(before.slice(2))
  })

  it('CONSOLE-9 a name or the beginning of a token finds somebody', () => {
    const { screen, rows } = showSixty()
    const search = (value: string) =>
      fireEvent.input(screen.getByRole('searchbox', { name: 'Find by name or token' }), { target: { value } })
    const found = () => rows().map((row) => row.querySelector('.number')?.textContent)
    search('unal zoe')
    expect(found()).toEqual(['17'])
    search('strauss luk')
    expect(found()).toEqual(['23'])
    search('4')
    expect(found()).toEqual(['4', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49'])
    screen.getByText('11 of 60')
    search('nobody at all')
    screen.getByText('Nobody in the line is called that.')
  })
})

it('CONSOLE-9 each is ready, here or not seen, by icon and word; and their page is open or not', () => {
  const queue = given(...say.bookings(4), say.open(), say.join(2), say.ready(2), say.join(3))
  const state = createLineState()
  const screen = render(() => (
    <LinePane
      day={doctorDay(queue)}
      view={publicView(queue)}
      connected={[token(3)]}
      now={queue.at}
      state={state}
    />
  ))
  const marks = Array.from(screen.container.querySelectorAll('.line .presence'))
  expect(marks.map(({ textContent }) => textContent)).toEqual(['Ready', 'Here, Screen open', 'Not seen'])
  expect(new Set(marks.map((mark) => mark.querySelector('path')?.getAttribute('d'))).size).toBe(3)
  screen.getByText('has the page open now')
})

it('CONSOLE-9 says how long they have been here since they joined; a press shows the whole reason', () => {
  const settings = { minutesPerPatient: 10, startsAt: MORNING }
  const queue = given(...say.bookings(3, { settings }), say.open(settings), later(minutes(5), say.join(2)))
  const reason = 'It hurts. '.repeat(50).trim()
  const known = doctorDay(queue)
  const day = { ...known, patients: known.patients.map((patient) => ({ ...patient, reason })) }
  const state = createLineState()
  const [now, setNow] = createSignal(queue.at)
  const screen = render(() => (
    <LinePane day={day} view={publicView(queue)} connected={[]} now={now()} state={state} />
  ))
  const waiting = () => Array.from(screen.container.querySelectorAll('.waits'), (each) => each.textContent)
  // Patient 3 has booked today as well, and is not here.
  expect(waiting()).toEqual(['just joined'])
  setNow(queue.at + minutes(12))
  expect(waiting()).toEqual(['11 min'])
  const person = screen.getByRole('button', { name: /^Patient 2/ })
  expect(person.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(person)
  expect(person.getAttribute('aria-expanded')).toBe('true')
  expect(screen.container.querySelector('.whole-reason')?.textContent).toBe(reason)
  expect(screen.container.querySelector('.person-details')?.textContent).toContain('Here 11 min')
  person.focus()
  fireEvent.keyDown(person, { key: 'ArrowDown' })
  expect(document.activeElement?.textContent).toContain('Patient 3')
})

it('CONSOLE-9 the reason has a line to itself, and the mode is said only where not all come alike', () => {
  const queue = given(...say.bookings(4), say.open())
  const known = doctorDay(queue)
  const [day, setDay] = createSignal(known)
  const state = createLineState()
  const screen = render(() => (
    <LinePane day={day()} view={publicView(queue)} connected={[]} now={queue.at} state={state} />
  ))
  const seconds = () =>
    Array.from(screen.container.querySelectorAll('.line .why'), (each) => each.textContent)
  const withoutNext = () => seconds().slice(1)
  expect(withoutNext()).toEqual(['A cough', 'A cough'])
  const patients = known.patients.map((each) =>
    each.token === 3 ? { ...each, mode: 'online' as const } : each,
  )
  setDay({ ...known, patients })
  expect(withoutNext()).toEqual(['A coughOnline', 'A coughIn person'])
  const marks = Array.from(screen.container.querySelectorAll('.line .mode-mark path'), (each) =>
    each.getAttribute('d'),
  )
  expect(new Set(marks).size).toBe(2)
})
