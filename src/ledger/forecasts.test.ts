import { expect, it } from 'vitest'
import { waitFor } from '../queue/estimate/wait.ts'
import { token } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'
import { type Asked, envelope, from, given, later, minutes } from '../queue/testing/day.ts'
import * as say from '../queue/testing/wishes.ts'
import { publicView } from '../queue/views/view.ts'
import { forecastRecords } from './forecasts.ts'
import { batchOf } from './testing/batch.ts'

const strict = { minutesPerPatient: 10, skipAutomatically: true }
const called = given(...say.bookings(4, { mode: 'online', settings: strict }), say.open())
const kept = (queue: Queue, wish: Asked) => forecastRecords(batchOf(queue, [envelope(queue, wish)]))

it('POS-4 what is kept is the wait as every screen shows it', () => {
  const [record, more] = kept(called, say.join(3))
  const after = from(called, say.join(3))
  const wait = waitFor(JSON.parse(JSON.stringify(publicView(after))), token(3), after.at)
  expect(more).toBeUndefined()
  expect(wait?.likely).toBeGreaterThan(minutes(5))
  expect(record).toMatchObject({
    token: 3,
    position: 2,
    made_at: new Date(after.at).toISOString(),
    low_at: new Date(Math.round(after.at + (wait?.low ?? 0))).toISOString(),
    likely_at: new Date(Math.round(after.at + (wait?.likely ?? 0))).toISOString(),
    high_at: new Date(Math.round(after.at + (wait?.high ?? 0))).toISOString(),
  })
})

it('POS-4 LATE-6 while nobody knows when the doctor comes no time is shown, so none is kept', () => {
  const resting = from(called, later(minutes(2), say.tick()))
  expect(kept(resting, say.join(3))).toEqual([])
  const offline = from(called, say.status('offline'))
  expect(kept(offline, say.join(3))).toEqual([])
  const announced = from(called, say.status('offline', called.at + minutes(20)))
  expect(kept(announced, say.join(3))).toHaveLength(1)
  expect(kept(resting, say.callNext())).not.toEqual([])
})
