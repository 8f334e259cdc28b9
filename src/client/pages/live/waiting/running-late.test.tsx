import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { waitFor as waitOf } from '../../../../queue/estimate/wait.ts'
import { token } from '../../../../queue/ids.ts'
import { from, given, minutes } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { live } from '../../../language/live.ts'
import { RunningLate } from './running-late.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({ api: { order: { stepBack: { mutate: vi.fn() } } } }))
const stepBack = vi.mocked(api.order.stepBack.mutate)

beforeEach(() => {
  vi.clearAllMocks()
  stepBack.mockResolvedValue({ seq: 99, position: 4 })
})
afterEach(cleanup)

/** Tokens 1 to `count`; the doctor has begun and called token 1. */
const running = (count: number) => from(crowded(count), say.open())

/** The screen of one token, two minutes after the first view. */
function screenOf(first: PublicView, own: number) {
  const [view, setView] = createSignal(first)
  const now = first.at + minutes(2)
  const screen = render(() => <RunningLate appointmentId="a-1" view={view()} token={token(own)} now={now} />)
  const button = (name: string) => screen.getByRole('button', { name })
  return {
    ...screen,
    now,
    setView,
    button,
    press: (name: string) => fireEvent.click(button(name)),
    choose: (label: string) => fireEvent.click(screen.getByRole('radio', { name: label })),
    chosen: () =>
      screen
        .getAllByRole<HTMLInputElement>('radio')
        .flatMap((each) => (each.labels?.[0] && each.checked ? each.labels[0].textContent : [])),
    later: () => screen.getByTestId('later').textContent,
    async open() {
      fireEvent.click(button('Running late?'))
      await screen.findByTestId('later')
    },
  }
}

it('LATE-5 shows the forecast that stepping back leads to, sends what was chosen and closes', async () => {
  const queue = running(6)
  const screen = screenOf(publicView(queue), 3)
  await screen.open()
  expect(screen.later()).toMatch(
    /^You would have 3 turns ahead, likely about \d\d:\d\d \(\d\d:\d\d–\d\d:\d\d\)\.$/,
  )
  screen.choose('2')

  const after = waitOf(
    publicView(from(queue, say.stepBack(3, 2))),
    token(3),
    Math.floor(screen.now / 5_000) * 5_000,
  )
  const at = (ms = Number.NaN) => live().timeOfDay(Math.floor(screen.now / 5_000) * 5_000 + ms)
  expect(screen.later()).toBe(
    `You would have 4 turns ahead, likely about ${at(after?.likely)} (${at(after?.low)}–${at(after?.high)}).`,
  )
  screen.press('Let 2 go first')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(stepBack.mock.calls).toEqual([
    [{ appointmentId: 'a-1', places: 2, commandId: expect.stringMatching(/^.{8,64}$/) }],
  ])
})

it('LATE-5 is offered only while somebody stands behind', () => {
  const queue = running(3)
  const screen = screenOf(publicView(queue), 3)
  expect(screen.queryByRole('button', { name: 'Running late?' })).toBeNull()
  screen.setView(publicView(from(queue, say.book(4))))
  screen.button('Running late?')
})

it('LATE-5 the line moves under an open dialog: the preview follows, an impossible choice is corrected', async () => {
  const queue = running(5)
  const screen = screenOf(publicView(queue), 2)
  await screen.open()
  screen.choose('3')
  expect(screen.later()).toContain('4 turns ahead')

  const shorter = from(queue, say.cancel(4))
  screen.setView(publicView(shorter))
  expect(screen.later()).toContain('3 turns ahead')
  expect(screen.chosen()).toEqual(['2'])
  screen.button('Let 2 go first')
  expect(screen.queryByRole('radio', { name: '3' })).toBeNull()

  screen.setView(publicView(from(shorter, say.cancel(3), say.cancel(5))))
  screen.getByText('Nobody is behind you any more, so there is nobody to let go first.')
  screen.press('Close')
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull())
})

it('LATE-5 with a long line the last choice is everybody, however many that is by then', async () => {
  const queue = running(11)
  const screen = screenOf(publicView(queue), 2)
  await screen.open()
  expect(screen.getAllByRole('radio')).toHaveLength(6)
  screen.choose('All 9')
  expect(screen.later()).toContain('10 turns ahead')
  screen.setView(publicView(from(queue, say.book(12))))
  expect(screen.chosen()).toEqual(['All 10'])
  screen.button('Let 10 go first')
  screen.setView(publicView(from(queue, ...[4, 5, 6, 7, 8, 9].map(say.cancel))))
  expect(screen.chosen()).toEqual(['3'])
  screen.button('Let 3 go first')
})

it('LATE-5 a refusal is said and the dialog stays; every opening chooses afresh', async () => {
  const refused = Object.assign(new Error('There is no such place in the line. Choose another one.'), {
    data: { refusal: 'NO_SUCH_PLACE' },
  })
  stepBack.mockRejectedValueOnce(refused)
  const screen = screenOf(publicView(running(6)), 3)
  await screen.open()
  screen.choose('3')
  screen.press('Let 3 go first')
  expect((await screen.findByRole('alert')).textContent).toBe(refused.message)
  screen.press('Keep my place')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await screen.open()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.chosen()).toEqual(['1'])
})

it('LATE-5 POS-3 while nobody knows when the doctor starts, no time of day is promised', async () => {
  const screen = screenOf(publicView(given(...say.bookings(3))), 1)
  await screen.open()
  expect(screen.later()).toMatch(/^You would have 1 turn ahead, about \d+ min from when the doctor starts\.$/)
  expect(screen.getByRole('dialog').textContent).not.toMatch(/\d\d:\d\d/)
})
