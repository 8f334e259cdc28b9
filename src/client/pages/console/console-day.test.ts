import { expect, it } from 'vitest'
import { token } from '../../../queue/ids.ts'
import { from, given } from '../../../queue/testing/day.ts'
import * as say from '../../../queue/testing/wishes.ts'
import { publicView } from '../../../queue/views/view.ts'
import { marksOf } from './console-day.ts'

it('JOIN-2 who is ready is marked as soon as the room says so, in the line and at their turn', () => {
  const queue = given(...say.bookings(2), say.open(), say.join(1), say.ready(1), say.join(2))
  const isReady = (now: typeof queue, each: number) => marksOf(publicView(now), token(each), []).isReady
  expect([isReady(queue, 1), isReady(queue, 2)]).toEqual([true, false])
  expect(isReady(from(queue, say.ready(2)), 2)).toBe(true)
})
