import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { from, MORNING, minutes } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { live } from '../../../language/live.ts'
import { WhyMoved } from './why-moved.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({ api: { order: { moves: { query: vi.fn() } } } }))
const moves = vi.mocked(api.order.moves.query)

beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
})
afterEach(cleanup)

const queue = from(crowded(6), say.open())
const move = (seq: number, from: number | null, to: number, says: string) => ({
  seq,
  at: MORNING + minutes(seq),
  from,
  to,
  says,
})

function openPlace() {
  const [view, setView] = createSignal(publicView(queue))
  const screen = render(() => <WhyMoved appointmentId="a-5" seq={view().seq} />)
  const toggle = () => fireEvent.click(screen.getByRole('button', { name: 'Why did I move?' }))
  const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  return { ...screen, setView, toggle, rows }
}

it('WAIT-5 lists every move with its time and its cause, newest first', async () => {
  moves.mockResolvedValue([
    move(5, null, 5, 'You booked.'),
    move(7, 5, 4, 'A visit was finished.'),
    move(8, 1, 0, 'A patient did not come.'),
    move(9, 0, 1, 'The last turn was taken back.'),
    move(10, null, 0, 'An interrupted visit goes on first.'),
  ])
  const screen = openPlace()
  expect(moves).not.toHaveBeenCalled()
  screen.toggle()
  await screen.findByText('You booked.')
  expect(moves).toHaveBeenCalledWith({ appointmentId: 'a-5' })
  const at = (seq: number) => live().timeOfDay(MORNING + minutes(seq))
  expect(screen.rows()).toEqual([
    `Your turnAn interrupted visit goes on first.${at(10)}`,
    `From your turn to 1 aheadThe last turn was taken back.${at(9)}`,
    `From 1 ahead to your turnA patient did not come.${at(8)}`,
    `From 5 ahead to 4 aheadA visit was finished.${at(7)}`,
    `5 aheadYou booked.${at(5)}`,
  ])
})

it('WAIT-5 WAIT-11 a long list shows the newest, older moves on demand', async () => {
  moves.mockResolvedValue(
    [9, 8, 7, 6, 5, 4, 3].map((to, index) => move(index + 1, to + 1, to, 'Somebody cancelled.')),
  )
  const screen = openPlace()
  screen.toggle()
  fireEvent.click(await screen.findByRole('button', { name: 'Show all 7' }))
  expect(screen.rows()).toHaveLength(7)
  expect(screen.queryByRole('button', { name: 'Show all 7' })).toBeNull()
  // WAIT-11: the button is gone, and one reads on where it stood.
  expect(document.activeElement?.textContent).toBe(screen.rows()[5])
})

it('WAIT-5 says when nothing has moved, and asks again when opened again and when the line changes', async () => {
  moves.mockResolvedValue([])
  const screen = openPlace()
  screen.toggle()
  await screen.findByText('Your place has not changed yet.')
  screen.toggle()
  expect(screen.queryByRole('region', { name: 'Why your place changed' })).toBeNull()
  screen.setView(publicView(from(queue, say.cancel(2))))
  expect(moves).toHaveBeenCalledTimes(1)

  screen.toggle()
  await waitFor(() => expect(moves).toHaveBeenCalledTimes(2))
  moves.mockResolvedValue([move(9, 4, 3, 'Somebody cancelled.')])
  screen.setView(publicView(from(queue, say.cancel(2), say.cancel(3))))
  await screen.findByText('Somebody cancelled.')
  expect(moves).toHaveBeenCalledTimes(3)
})

it('WAIT-5 a slow answer never replaces a newer one', async () => {
  let answerSlowly = () => {}
  const slow = new Promise<never[]>((resolve) => {
    answerSlowly = () => resolve([])
  })
  moves.mockReturnValueOnce(slow as never)
  moves.mockResolvedValueOnce([move(9, 4, 3, 'Somebody cancelled.')])
  const screen = openPlace()
  screen.toggle()
  await waitFor(() => expect(moves).toHaveBeenCalledTimes(1))
  screen.getByText('Looking it up…')
  screen.setView(publicView(from(queue, say.cancel(2))))
  await screen.findByText('Somebody cancelled.')
  answerSlowly()
  await slow
  expect(screen.rows()).toHaveLength(1)
  screen.getByText('Somebody cancelled.')
})

it('WAIT-5 OPS-3 what cannot be loaded says so and can be asked for again; what was shown stays', async () => {
  moves.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  moves.mockResolvedValueOnce([move(7, 5, 4, 'A visit was finished.')])
  const screen = openPlace()
  screen.toggle()
  expect((await screen.findByRole('alert')).textContent).toContain('We cannot reach Anteroom')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('A visit was finished.')
  expect(screen.queryByRole('alert')).toBeNull()

  moves.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  screen.setView(publicView(from(queue, say.cancel(2))))
  await screen.findByRole('alert')
  screen.getByText('A visit was finished.')
})
