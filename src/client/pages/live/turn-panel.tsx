import { Match, Show, Switch } from 'solid-js'
import type { PublicTurn } from '../../../queue/view.ts'
import { createAction } from '../../api/create-action.ts'
import { api } from '../../api/trpc.ts'
import { ProblemNote } from '../../components/problem-note.tsx'

/** WAIT-3, CALL-2: the turn has come. Online: the link once the visit has started; in person: where to go. */
export function TurnPanel(props: {
  appointmentId: string
  turn: PublicTurn
  meetLink: string | null
  place: string
}) {
  const join = createAction((_: null, commandId) =>
    api.queue.join.mutate({ appointmentId: props.appointmentId, commandId }),
  )
  const hasStarted = () => props.turn.status === 'in_consultation'
  return (
    <section class="turn" aria-label="Your turn">
      <h2>{hasStarted() ? 'The doctor is waiting for you' : 'Your number has come! Join quickly!'}</h2>
      <Show when={!props.turn.joined}>
        <button type="button" class="button big" disabled={join.isPending()} onClick={() => join.act(null)}>
          {join.isPending() ? 'Joining…' : 'Join Appointment'}
        </button>
      </Show>
      <Switch>
        <Match when={props.turn.mode === 'in_person'}>
          <p>{props.place === '' ? 'Please go in to the doctor now.' : `Please go to ${props.place} now.`}</p>
        </Match>
        <Match when={hasStarted() && props.meetLink}>
          {(link) => (
            <>
              <a class="button big" href={link()} target="_blank" rel="noreferrer">
                Join Meet Immediately
              </a>
              <p class="small">{link()}</p>
            </>
          )}
        </Match>
        <Match when={true}>
          <button type="button" class="button big" disabled>
            Join Google Meet
          </button>
          <p class="small">
            {hasStarted() ? 'Fetching the link…' : 'The doctor opens the call in a moment.'}
          </p>
        </Match>
      </Switch>
      <ProblemNote problem={join.problem()} />
    </section>
  )
}
