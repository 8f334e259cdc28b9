import { Match, Switch } from 'solid-js'
import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { turnHeld } from '../../../language/turn-held.ts'
import { whenBack } from './away.ts'
import { Paused } from './paused.tsx'
import { sceneOf } from './scene.ts'

/** What stands beneath the sentence of a turn, where it is not all there is to say. */
export function TurnMore(props: { turn: PublicTurn; view: PublicView; now: number }) {
  const scene = () => sceneOf(props.turn, props.view)
  return (
    <Switch>
      <Match when={scene() === 'paused'}>
        <Paused turn={props.turn} now={props.now} />
      </Match>
      <Match when={scene() === 'away'}>
        <p class="where">{whenBack(props.view.doctor.expectedBackAt)}</p>
      </Match>
      <Match when={scene() === 'here' && props.turn.mode === 'online'}>
        <p class="where">{turnHeld().afterHere}</p>
      </Match>
    </Switch>
  )
}
