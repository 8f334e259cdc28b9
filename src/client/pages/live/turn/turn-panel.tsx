import { Match, Show, Switch } from 'solid-js'
import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { createPress } from '../create-press.ts'
import type { Appointment } from '../ended/create-second-chance.ts'
import type { Later } from '../later.ts'
import { joins } from '../own-press.ts'
import { headlineOf, leftToJoin, sceneOf } from './scene.ts'

/** WAIT-3, WAIT-10, CALL-2: the turn has come. One sentence, and at most one thing to do. */
export function TurnPanel(props: {
  appointment: Appointment
  view: PublicView
  turn: PublicTurn
  meetLink: string | null
  now: number
  later: Later | null
}) {
  const join = createPress(() => props.view.seq, joins(props.appointment.appointmentId))
  const words = () => waitingRoom().turn
  const scene = () => sceneOf(props.turn, props.view)
  const isOnline = () => props.turn.mode === 'online'
  const wait = () => {
    const { startedAt, calledAt, status } = props.turn
    if (status === 'in_consultation') return words().startedAt(live().timeOfDay(startedAt ?? calledAt))
    if (scene() === 'away') return ''
    const left = leftToJoin(props.turn, props.view, props.now)
    return left ? words().left[props.turn.mode](minutesAndSeconds(left)) : words().now
  }
  return (
    <section class={`turn ${scene()} ${props.turn.mode}`} aria-label={words().label}>
      <p class="turn-line">
        <span data-testid="position">{live().place(0, true)}</span>
        <span class="number" data-testid="wait">
          {wait()}
        </span>
      </p>
      <h2 class="display" tabindex="-1">
        {headlineOf(props.turn, props.view, props.appointment.doctor.door)}
      </h2>
      <Show keyed when={props.later}>
        {(later) => <later.TurnMore {...props} />}
      </Show>
      <Switch>
        <Match when={scene() === 'paused'}>{null}</Match>
        {/* Going to the call is joining: nobody who is seen may be counted as absent (P10). */}
        <Match when={scene() === 'started' && isOnline() && props.meetLink}>
          {(link) => (
            <>
              <a
                class="button big"
                href={link()}
                target="_blank"
                rel="noreferrer"
                onClick={() => props.turn.joined || join.press()}
              >
                {words().joinCall}
              </a>
              <p class="small">{link()}</p>
              <Show keyed when={props.later}>
                {(later) => (
                  <later.LinkReport appointmentId={props.appointment.appointmentId} view={props.view} />
                )}
              </Show>
            </>
          )}
        </Match>
        <Match when={!props.turn.joined && !(isOnline() && scene() === 'started')}>
          <button
            type="button"
            class="button big"
            classList={{ second: !isOnline() }}
            aria-disabled={join.isPending()}
            onClick={join.press}
          >
            {join.isPending()
              ? waitingRoom().join.joining[props.turn.mode]
              : waitingRoom().join.join[props.turn.mode]}
          </button>
          <p>{waitingRoom().join.tellsDoctor[props.turn.mode]}</p>
        </Match>
      </Switch>
      <ProblemNote problem={join.problem()} />
    </section>
  )
}
