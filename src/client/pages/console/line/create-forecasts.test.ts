import { createRoot } from 'solid-js'
import { expect, it } from 'vitest'
import { waitFor } from '../../../../queue/estimate/wait.ts'
import { token } from '../../../../queue/ids.ts'
import { from, given, seconds } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { createForecasts } from './create-forecasts.ts'

const MINUTE = seconds(60)

it('CONSOLE-10 POS-3 a turn is told from now on, not from the beginning of a minute that an event lies in', () => {
  const called = given(...say.bookings(3), say.open())
  const view = publicView(from(called, { ...say.skip(1), after: seconds(75) }))
  const minute = Math.floor(view.at / MINUTE) * MINUTE
  expect(view.at).toBeGreaterThan(minute)
  const likely = (at: number) =>
    createRoot((dispose) => {
      const likely = createForecasts(
        () => view,
        () => at,
      )
      queueMicrotask(dispose)
      return likely
    })().get(token(3))
  const told = (at: number) => at + (waitFor(view, token(3), at)?.likely ?? 0)
  expect(likely(minute)).toBe(told(view.at))
  expect(likely(minute + MINUTE)).toBe(told(minute + MINUTE))
})
