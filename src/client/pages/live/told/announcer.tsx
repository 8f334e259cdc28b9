import { createEffect, createMemo, onCleanup } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { showInTab } from '../../../feed/tab.ts'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import type { createWaitingRoom } from '../create-waiting-room.ts'

/** WAIT-6: changes politely, the turn at once; the tab's title and icon and the app's badge show the position. */
export function Announcer(props: {
  room: ReturnType<typeof createWaitingRoom>
  doctor: string
  view: PublicView | null
}) {
  const place = () => {
    const position = props.room.waiting()?.position
    return position === undefined ? '' : live().place(position, props.room.isServing())
  }
  /** LATE-6, WAIT-4. That one visit is over and the next begins is heard as a change of place, not here as well. */
  const doing = () => {
    const { view, room } = props
    if (view === null || room.ended()) return ''
    const { doctor } = view
    return live().doctor(
      doctor.status === 'busy' ? { ...view, doctor: { ...doctor, status: 'available' } } : view,
    )
  }
  /** The same answer at every event of the turn, so that the phone vibrates once for each that comes. */
  const hasCome = createMemo(() => props.room.turn() !== null)
  createEffect(() => {
    if (hasCome()) showInTab({ badge: '!', says: waitingRoom().turn.label })
    else showInTab({ badge: String(props.room.position() ?? ''), says: place() || props.doctor })
  })
  createEffect(() => {
    if (hasCome()) navigator.vibrate?.([200, 100, 200])
  })
  onCleanup(() => showInTab({ badge: '', says: '' }))
  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {place()}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {doing()}
      </p>
      <p class="visually-hidden" role="alert">
        {hasCome() ? waitingRoom().turn.come : ''}
      </p>
    </>
  )
}
