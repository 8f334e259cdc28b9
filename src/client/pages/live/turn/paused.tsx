import { Show } from 'solid-js'
import type { PublicTurn } from '../../../../queue/views/view.ts'
import { minutesAndSeconds } from '../../../../words/screens/live.ts'
import { turnHeld as words } from '../../../language/turn-held.ts'
import { AnotherTime } from '../another-time.tsx'
import type { Appointment } from '../ended/create-second-chance.ts'

/** NOTE-10: what happened, what to do, and what comes of it. */
export function Paused(props: {
  appointment: Appointment
  turn: PublicTurn
  isDayCancelled: boolean
  now: number
}) {
  return (
    <Show when={props.turn.interruptsAt} fallback={<p class="where">{words().pausedBreak}</p>}>
      {(at) => (
        <>
          <p class="where">{words().pausedOffline}</p>
          <p>{words().interruptsIn(minutesAndSeconds(at() - props.now))}</p>
          <AnotherTime appointment={props.appointment} isHeld isDayCancelled={props.isDayCancelled} />
        </>
      )}
    </Show>
  )
}
