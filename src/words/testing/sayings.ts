import fc from 'fast-check'
import { token } from '../../queue/ids.ts'
import type { Saying } from '../../queue/views/saying.ts'
import { Availability } from '../../queue/vocabulary.ts'

const anyPosition = fc.integer({ min: 1, max: 2_000 })
const anyToken = fc.integer({ min: 1, max: 2_000 }).map(token)

/** One row for each key: a key that is added wants a row. */
const PARAMETERS: {
  readonly [Key in Saying['key']]: fc.Arbitrary<Omit<Extract<Saying, { key: Key }>, 'key'>>
} = {
  position_far: fc.record({ serving: fc.option(anyToken), position: anyPosition }),
  position_near: fc.record({ position: anyPosition }),
  turn_called: fc.constant({}),
  turn_warned: fc.record({ secondsLeft: fc.integer({ min: 1, max: 120 }) }),
  missed: fc.constant({}),
  reassigned: fc.record({ token: anyToken }),
  doctor_status: fc.record({
    availability: fc.constantFrom(...Object.values(Availability)),
    backInMinutes: fc.option(fc.integer({ min: 1, max: 1_440 })),
  }),
  meet_link_changed: fc.record({ link: fc.option(fc.constant('https://meet.google.com/abc-defg-hij')) }),
  near_in_minutes: fc.record({ minutes: fc.integer({ min: 5, max: 120 }) }),
  // From an hour on it is said in hours and minutes.
  starts_late: fc.record({ minutes: fc.integer({ min: 1, max: 59 }) }),
  handed_over: fc.record({ token: anyToken }),
  day_cancelled: fc.constant({}),
  visit_reopened: fc.constant({}),
  visit_paused: fc.constant({}),
  visit_interrupted: fc.constant({}),
  visit_resumed: fc.constant({}),
  doctor_back: fc.constant({}),
}

/** Anything that a notification can say. */
export const anySaying: fc.Arbitrary<Saying> = fc.oneof(
  ...Object.entries(PARAMETERS).map(([key, parameters]) =>
    (parameters as fc.Arbitrary<object>).map((given) => ({ key, ...given }) as Saying),
  ),
)
