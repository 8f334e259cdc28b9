import { createEffect, createSignal, Match, Show, Switch } from 'solid-js'
import type { Closed } from '../../../../queue/views/view.ts'

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
    <section class={`turn ${isMissed() ? 'missed' : 'over'}`} aria-label="Your appointment">
      <Switch>
        <Match when={isMissed()}>
          <h2>You were late. Appointment Missed!</h2>
          <Show keyed when={part()}>
            {({ onPress }) => <onPress.MissedPanel appointmentId={props.appointmentId} token={props.token} />}
          </Show>
        </Match>
        <Match when={props.stage === 'completed'}>
          <h2>Your visit is over</h2>
          <p>Thank you for coming. Get well soon.</p>
        </Match>
        <Match when={props.stage === 'cancelled'}>
          <h2>This appointment was cancelled</h2>
          <p>Your place has been given to the next patient.</p>
        </Match>
        <Match when={props.stage === 'interrupted'}>
          <h2>The visit was interrupted</h2>
          <p>The doctor can resume it: keep this page open. To come another time, cancel it first.</p>
        </Match>
      </Switch>
      <Show when={!(isMissed() && part())}>
        <a class="button big" href="/appointments">
          My appointments
        </a>
      </Show>
    </section>
  )
}

const load = () => import('../waiting/on-press.ts')
