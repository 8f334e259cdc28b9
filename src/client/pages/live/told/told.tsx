import { Show } from 'solid-js'
import type { Notice } from './create-notices.ts'
import { DoctorMessages } from './doctor-messages.tsx'
import { MessageList } from './message-list.tsx'

/** All that was said around the visit: by the doctor and to them, and by the page itself. */
export function Told(props: {
  appointment: { readonly appointmentId: string; readonly doctor: { readonly name: string } }
  isToday: boolean
  isLive: boolean
  notices: readonly Notice[]
}) {
  return (
    <>
      <DoctorMessages
        appointmentId={props.appointment.appointmentId}
        doctor={props.appointment.doctor.name}
        isLive={props.isLive}
      />
      <Show when={props.isToday || props.notices.length > 0}>
        <MessageList notices={props.notices} />
      </Show>
    </>
  )
}
