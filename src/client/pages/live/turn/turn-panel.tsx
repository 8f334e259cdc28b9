import { Match, Show, Switch } from 'solid-js'
import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { NO_SHOW_AFTER_MS } from '../../../../queue/vocabulary.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { live } from '../../../language/live.ts'
import { LinkReport } from './link-report.tsx'

/** WAIT-3, CALL-2: the turn has come. Online: the link once the visit has started; in person: where to go. */
export function TurnPanel(props: {
  appointmentId: string
  view: PublicView
  turn: PublicTurn
  meetLink: string | null
  door: string
  now: number
}) {
  const join = createAction((_: null, commandId) =>
    api.queue.join.mutate({ appointmentId: props.appointmentId, commandId }),
  )
  const hasStarted = () => props.turn.status === 'in_consultation'
  const left = () => props.turn.since + NO_SHOW_AFTER_MS - props.now
  const wait = () => {
    if (hasStarted()) return `Started at ${live().timeOfDay(props.turn.startedAt ?? props.turn.calledAt)}`
    return !props.turn.joined && left() > 0 ? `${minutesAndSeconds(left())} left to join` : 'Now'
  }
  return (
    <section class="turn" classList={{ called: !hasStarted() }} aria-label="Your turn">
      <p class="turn-line">
        <span data-testid="position">It’s your turn</span>
        <span class="number" data-testid="wait">
          {wait()}
        </span>
      </p>
      <h2>{hasStarted() ? 'Your doctor is ready for you' : 'Your number has come! Join quickly!'}</h2>
      <Show when={!props.turn.joined}>
        <button
          type="button"
          class="button big"
          disabled={join.isPending()}
          onClick={() => void join.act(null)}
        >
          {join.isPending() ? 'Joining…' : 'Join Appointment'}
        </button>
      </Show>
      <Switch>
        <Match when={props.turn.mode === 'in_person'}>
          <p class="where">
            {props.door === '' ? 'Please go in to the doctor now.' : `Please go to ${props.door} now.`}
          </p>
        </Match>
        <Match when={hasStarted() && props.meetLink}>
          {(link) => (
            <>
              {/* Going to the call is joining: nobody who is seen may be counted as absent (P10). */}
              <a
                class="button big"
                href={link()}
                target="_blank"
                rel="noreferrer"
                onClick={() => void (props.turn.joined || join.act(null))}
              >
                Join Meet Immediately
              </a>
              <p class="small">{link()}</p>
              <LinkReport appointmentId={props.appointmentId} view={props.view} />
            </>
          )}
        </Match>
        <Match when={true}>
          <button type="button" class="button big waiting-link" disabled>
            Join Google Meet
          </button>
          <p class="small">
            {hasStarted() ? 'Fetching the link…' : 'Opens as soon as the doctor starts the visit.'}
          </p>
        </Match>
      </Switch>
      <ProblemNote problem={join.problem()} />
    </section>
  )
}
