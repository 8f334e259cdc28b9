import { Match, Show, Switch } from 'solid-js'
import type { Closed } from '../../../../queue/views/view.ts'
import { MissedPanel } from './missed-panel.tsx'

/** How it ended, and the next step. */
export function ClosedPanel(props: { appointmentId: string; token: number; stage: Closed }) {
  return (
    <section class={`turn ${props.stage === 'no_show' ? 'missed' : 'over'}`} aria-label="Your appointment">
      <Switch>
        <Match when={props.stage === 'no_show'}>
          <MissedPanel appointmentId={props.appointmentId} token={props.token} />
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
      <Show when={props.stage !== 'no_show'}>
        <a class="button big" href="/appointments">
          My appointments
        </a>
      </Show>
    </section>
  )
}
