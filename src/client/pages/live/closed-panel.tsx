import { Match, Show, Switch } from 'solid-js'
import type { Closed } from '../../../queue/view.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/light-trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'

/** How it ended, and the next step: LATE-2 offers a second chance. */
export function ClosedPanel(props: { appointmentId: string; stage: Closed }) {
  const again = createAction((_: null, commandId) =>
    api.appointments.reassign.mutate({ appointmentId: props.appointmentId, reason: 'late', commandId }),
  )
  return (
    <section class={`turn ${props.stage === 'no_show' ? 'missed' : 'over'}`} aria-label="Your appointment">
      <Switch>
        <Match when={props.stage === 'no_show'}>
          <h2>You were late. Appointment Missed!</h2>
          <p>You can still be seen today: a new token puts you at the end of the line.</p>
          <button
            type="button"
            class="button big"
            disabled={again.isPending()}
            onClick={() => again.act(null)}
          >
            {again.isPending() ? 'Taking a new token…' : 'Take a new token'}
          </button>
          <ProblemNote problem={again.problem()} />
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
