import { Match, Switch } from 'solid-js'
import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { turnHeld as words } from '../../../language/turn-held.ts'
import type { Appointment } from '../ended/create-second-chance.ts'
import { whenBack } from './away.ts'
import { Paused } from './paused.tsx'
import { sceneOf } from './scene.ts'

/** What stands beneath the sentence of a turn, where it is not all there is to say. */
export function TurnMore(props: {
  appointment: Appointment
  turn: PublicTurn
  view: PublicView
  meetLink: string | null
  now: number
}) {
  const scene = () => sceneOf(props.turn, props.view)
  const isOnline = () => props.turn.mode === 'online'
  return (
    <Switch>
      <Match when={scene() === 'paused'}>
        <Paused
          appointment={props.appointment}
          turn={props.turn}
          isDayCancelled={props.view.isCancelled}
          now={props.now}
        />
      </Match>
      <Match when={scene() === 'away'}>
        <p class="where">{whenBack(props.view.doctor.expectedBackAt)}</p>
      </Match>
      <Match when={scene() === 'here' && isOnline()}>
        <p class="where">{words().known}</p>
        <CallClosed says={words().opensLater} />
      </Match>
      <Match when={scene() === 'started' && isOnline() && !props.meetLink}>
        <CallClosed says={words().fetchingLink} />
      </Match>
      <Match when={props.turn.joined && !isOnline()}>
        <p class="where">{words().known}</p>
      </Match>
    </Switch>
  )
}

/** WAIT-3: the way to the call, which is shut, and says when it opens: a line, and no button that seems to wait for a press. */
function CallClosed(props: { says: string }) {
  return (
    <p class="call-closed">
      <button type="button" disabled>
        {words().callClosed}
      </button>
      <span>{props.says}</span>
    </p>
  )
}
