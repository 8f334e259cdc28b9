import { Match, Show, Switch } from 'solid-js'
import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { NO_SHOW_AFTER_MS } from '../../../../queue/vocabulary.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
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
  const words = () => waitingRoom().turn
  const hasStarted = () => props.turn.status === 'in_consultation'
  const left = () => props.turn.since + NO_SHOW_AFTER_MS - props.now
  const wait = () => {
    if (hasStarted()) return words().startedAt(live().timeOfDay(props.turn.startedAt ?? props.turn.calledAt))
    return !props.turn.joined && left() > 0 ? words().left(minutesAndSeconds(left())) : words().now
  }
  return (
    <section class="turn" classList={{ called: !hasStarted() }} aria-label={words().label}>
      <p class="turn-line">
        <span data-testid="position">{live().place(0, true)}</span>
        <span class="number" data-testid="wait">
          {wait()}
        </span>
      </p>
      <h2>{hasStarted() ? words().started : words().come}</h2>
      <Show when={!props.turn.joined}>
        <button
          type="button"
          class="button big"
          disabled={join.isPending()}
          onClick={() => void join.act(null)}
        >
          {join.isPending() ? waitingRoom().join.joining : waitingRoom().join.join}
        </button>
      </Show>
      <Switch>
        <Match when={props.turn.mode === 'in_person'}>
          <p class="where">{words().goIn(props.door)}</p>
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
                {words().joinCall}
              </a>
              <p class="small">{link()}</p>
              <LinkReport appointmentId={props.appointmentId} view={props.view} />
            </>
          )}
        </Match>
        <Match when={true}>
          <button type="button" class="button big waiting-link" disabled>
            {words().callClosed}
          </button>
          <p class="small">{hasStarted() ? words().fetchingLink : words().opensLater}</p>
        </Match>
      </Switch>
      <ProblemNote problem={join.problem()} />
    </section>
  )
}
