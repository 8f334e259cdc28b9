import { createEffect, createSignal, Match, Show, Switch } from 'solid-js'
import type { Closed } from '../../../../queue/views/view.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'

/**
 * How it ended, and the next step. LATE-2: the second chance is loaded when a turn is missed (decision 008); until then,
 * and where it cannot be loaded, there are the appointments, which offer one, too.
 */
export function ClosedPanel(props: { appointmentId: string; token: number; stage: Closed }) {
  const [part, setPart] = createSignal<Awaited<ReturnType<typeof load>> | null>(null)
  const isMissed = () => props.stage === 'no_show'
  createEffect(() => {
    if (isMissed()) load().then(setPart, () => {})
  })
  return (
    <section class={`turn ${isMissed() ? 'missed' : 'over'}`} aria-label={waitingRoom().ended.label}>
      <Switch>
        <Match when={isMissed()}>
          <h2>{waitingRoom().ended.missed}</h2>
          <Show keyed when={part()}>
            {({ onPress }) => <onPress.MissedPanel appointmentId={props.appointmentId} token={props.token} />}
          </Show>
        </Match>
        <Match when={props.stage === 'completed'}>
          <h2>{waitingRoom().ended.completed}</h2>
          <p>{waitingRoom().ended.afterCompleted}</p>
        </Match>
        <Match when={props.stage === 'cancelled'}>
          <h2>{waitingRoom().ended.cancelled}</h2>
          <p>{waitingRoom().ended.afterCancelled}</p>
        </Match>
        <Match when={props.stage === 'interrupted'}>
          <h2>{waitingRoom().ended.interrupted}</h2>
          <p>{waitingRoom().ended.afterInterrupted}</p>
        </Match>
      </Switch>
      <Show when={!(isMissed() && part())}>
        <a class="button big" href="/appointments">
          {waitingRoom().page.appointments}
        </a>
      </Show>
    </section>
  )
}

const load = () => import('../waiting/on-press.ts')
