import { Show } from 'solid-js'
import type { Mode } from '../../../../queue/vocabulary.ts'
import { Updated } from '../../../away/updated.tsx'
import type { createWaitingRoom } from '../create-waiting-room.ts'
import type { Notice } from './create-notices.ts'
import { DoctorMessages } from './doctor-messages.tsx'
import { MessageList } from './message-list.tsx'
import { WhatNext } from './what-next.tsx'

/** All around the visit: what comes next, what was said by the doctor and to them, and by the page itself. */
export function Told(props: {
  appointment: {
    readonly appointmentId: string
    readonly mode: Mode
    readonly doctor: { readonly name: string }
  }
  room: ReturnType<typeof createWaitingRoom>
  isToday: boolean
  isLive: boolean
  notices: readonly Notice[]
}) {
  return (
    <>
      <WhatNext room={props.room} mode={props.appointment.mode} />
      <DoctorMessages
        appointmentId={props.appointment.appointmentId}
        doctor={props.appointment.doctor.name}
        isLive={props.isLive}
        isOffered={props.room.ended()?.stage === 'no_show'}
      />
      <Show when={props.isToday || props.notices.length > 0}>
        <MessageList notices={props.notices} isTurn={props.room.turn() !== null} />
      </Show>
      <Updated />
    </>
  )
}
