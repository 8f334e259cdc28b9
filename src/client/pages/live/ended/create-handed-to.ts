import { createEffect, createSignal, on } from 'solid-js'
import type { Closed } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import type { Appointment } from './create-second-chance.ts'

/** NOTE-18: the appointment with another doctor that has taken this one's place; null while none is known. */
export function createHandedTo(known: Appointment, stage: () => Closed) {
  const [handedTo, setHandedTo] = createSignal(known.handedTo)
  createEffect(
    on(stage, (now) => {
      if (now !== 'cancelled' || handedTo() !== null) return
      const { appointmentId } = known
      // Not known, it is a cancelled appointment, which is true as well.
      void api.appointments.one
        .query({ appointmentId })
        .then((found) => setHandedTo(found.handedTo))
        .catch(() => {})
    }),
  )
  return handedTo
}
