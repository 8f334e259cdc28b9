import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, on } from 'solid-js'
import { token } from '../../../queue/ids.ts'
import { standingOf } from '../../../queue/views/standing.ts'
import { queries } from '../../api/queries.ts'
import { doorOf } from '../../components/be-ready.ts'
import { createClock } from '../../feed/create-clock.ts'
import { shareDayFeed } from '../../feed/shared-feed.ts'
import type { Appointment } from '../appointments/appointment.ts'
import { inTheLine } from './in-the-line.ts'

/** A forecast need not be worked out more often; the minutes on the screen are whole (POS-5). */
const STEP_MS = 10_000

/** FIND-5, FIND-9: where one stands in the line of today, live. */
export function createLine(appointment: Appointment) {
  const client = useQueryClient()
  const feed = shareDayFeed(appointment.appointmentId)
  const clock = createClock()
  const step = createMemo(() => Math.floor(clock() / STEP_MS) * STEP_MS)
  const said = createMemo(() => {
    const seen = feed.view()
    if (!seen) return null
    const standing = standingOf(seen, token(appointment.token))
    const door = doorOf(appointment.mode, appointment.doctor)
    return { ...inTheLine(seen, standing, Math.max(step(), seen.at), door), standing, view: seen }
  })
  // What has ended, or has another token, is another appointment to the list. Its first stage is no news.
  createEffect(
    on(
      () => said()?.standing.stage,
      (_, before) => before && void client.invalidateQueries({ queryKey: queries.mine().queryKey }),
    ),
  )
  return { said, feed, clock }
}
