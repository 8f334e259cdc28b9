import { expect, it, vi } from 'vitest'
import { type DoctorDayKey, doctorDayKey, doctorId, localDate } from '../../queue/ids.ts'
import { emptyQueue } from '../../queue/queue.ts'
import { publicView } from '../../queue/views/view.ts'
import { createViewAt } from './known-views.ts'

const key = (doctor: string) => doctorDayKey(doctorId(doctor), localDate('2026-06-15'))

/** Rooms that are at `state.seq`. */
function rooms(most?: number) {
  const state = { seq: 1 }
  const view = vi.fn(async (asked: DoctorDayKey) => ({ ...publicView(emptyQueue(asked)), seq: state.seq }))
  return { state, view, viewAt: createViewAt({ view }, most) }
}

it('BOOK-9 a room is asked once after each event, however many want a forecast', async () => {
  const { state, view, viewAt } = rooms()
  for (let n = 0; n < 5; n++) expect(await viewAt(key('a'), 1)).toMatchObject({ key: key('a'), seq: 1 })
  expect(view).toHaveBeenCalledTimes(1)

  state.seq = 2
  for (let n = 0; n < 5; n++) expect(await viewAt(key('a'), 2)).toMatchObject({ seq: 2 })
  expect(view).toHaveBeenCalledTimes(2)
})

it('BOOK-9 an answer that was overtaken does not take the place of a newer one', async () => {
  const { state, view, viewAt } = rooms()
  let answer = () => {}
  view.mockImplementationOnce(
    (asked) =>
      new Promise((resolve) => {
        answer = () => resolve({ ...publicView(emptyQueue(asked)), seq: 1 })
      }),
  )
  const slow = viewAt(key('a'), 1)
  state.seq = 2
  await viewAt(key('a'), 2)
  answer()
  expect(await slow).toMatchObject({ seq: 2 })
  await viewAt(key('a'), 2)
  expect(view).toHaveBeenCalledTimes(2)
})

it('BOOK-9 only so many days are kept: the one that was looked at longest ago goes', async () => {
  const { view, viewAt } = rooms(2)
  for (const doctor of ['a', 'b', 'a', 'c', 'a', 'b']) await viewAt(key(doctor), 1)
  expect(view.mock.calls.map(([asked]) => asked)).toEqual(['a', 'b', 'c', 'b'].map(key))
})
