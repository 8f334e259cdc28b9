import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, on, Show } from 'solid-js'
import { token } from '../../../queue/ids.ts'
import { standingOf } from '../../../queue/views/standing.ts'
import { queries } from '../../api/queries.ts'
import { ConnectionPill } from '../../components/connection-pill.tsx'
import { createClock } from '../../feed/create-clock.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { home } from '../../language/home.ts'
import { live } from '../../language/live.ts'
import type { Appointment } from '../appointments/appointment.ts'
import { inTheLine } from './in-the-line.ts'
import { NextCard } from './next-card.tsx'

/** A forecast need not be worked out more often; the minutes on the screen are whole (POS-5). */
const STEP_MS = 10_000

/** FIND-5: today's appointment, live. */
export function Today(props: { appointment: Appointment }) {
  const client = useQueryClient()
  const { view, state, useHere } = createDayFeed(props.appointment.key, {
    appointmentId: props.appointment.appointmentId,
  })
  const clock = createClock()
  const step = createMemo(() => Math.floor(clock() / STEP_MS) * STEP_MS)
  const said = createMemo(() => {
    const seen = view()
    if (!seen) return null
    const standing = standingOf(seen, token(props.appointment.token))
    return { ...inTheLine(seen, standing, Math.max(step(), seen.at)), standing, view: seen }
  })
  // What has ended, or has another token, is another appointment to the list.
  createEffect(
    on(
      () => said()?.standing.stage,
      () => void client.invalidateQueries({ queryKey: queries.mine().queryKey }),
      { defer: true },
    ),
  )
  return (
    <NextCard
      appointment={props.appointment}
      token={said()?.standing.token ?? props.appointment.token}
      tone={said()?.tone ?? ''}
      when={home().today}
      aside={<ConnectionPill state={state()} onUseHere={useHere} />}
    >
      <Show when={said()} fallback={<div class="skeleton line" role="status" aria-label={home().loading} />}>
        {(said) => (
          <>
            <p class="next-says" role="status">
              {said().main}
            </p>
            <p class="next-more">
              {said().more}
              <Show when={said().tone === '' && said().view.serving}>
                {(serving) => (
                  <span class="soft">{home().nowServing(serving(), live().doctor(said().view))}</span>
                )}
              </Show>
            </p>
          </>
        )}
      </Show>
    </NextCard>
  )
}
