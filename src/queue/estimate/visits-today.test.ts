import { expect, it } from 'vitest'
import { from, later, minutes } from '../testing/day.ts'
import { crowded } from '../testing/random.ts'
import * as say from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'
import { minutesEachToday } from './visits-today.ts'

const seen = (count: number, length: number) => {
  let queue = from(crowded(8), say.open())
  for (let token = 1; token <= count; token++)
    queue = from(queue, say.join(token), say.start(token), later(minutes(length), say.finish(token)))
  return minutesEachToday(publicView(queue))
}

it('FIND-3 how long a visit takes today is said when three are over, and follows them', () => {
  expect(seen(2, 20)).toBeNull()
  const [slow, quick] = [seen(6, 20), seen(6, 4)]
  expect(slow).toBeGreaterThan(15)
  expect(quick).toBeLessThan(8)
})
