import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import type { Mode } from '../../../../queue/vocabulary.ts'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import type { Waiting } from '../create-waiting-room.ts'
import type { Later } from '../later.ts'
import type { WayHere } from './create-way-here.ts'
import { Doors } from './doors.tsx'
import { JoinPanel } from './join-panel.tsx'

/**
 * WAIT-1, WAIT-2, WAIT-5: how many turns are ahead, the line itself, and what can be done in it. WAIT-12: on an earlier day
 * only how many have booked before.
 */
export function InLine(props: {
  appointmentId: string
  mode: Mode
  view: PublicView
  waiting: Waiting
  way: WayHere
  isToday: boolean
  now: number
  later: Later | null
}) {
  const says = () =>
    props.isToday
      ? live().place(props.waiting.position, props.view.serving !== null)
      : waitingRoom().place.aheadSoFar(props.way.ahead())
  return (
    <>
      <section class="place" aria-label={waitingRoom().place.label}>
        <p class="position" data-testid="position">
          {says()}
        </p>
        <Show when={props.isToday}>
          <Doors way={props.way} says={says()} />
        </Show>
      </section>
      <Show when={props.isToday}>
        <JoinPanel
          appointmentId={props.appointmentId}
          mode={props.mode}
          seq={props.view.seq}
          position={props.waiting.position}
          isJoined={props.waiting.joined}
          isReady={props.waiting.ready}
        />
        <div class="asides">
          <Show keyed when={props.later}>
            {(later) => <later.Asides {...props} />}
          </Show>
        </div>
      </Show>
    </>
  )
}
