import { useQueryClient } from '@tanstack/solid-query'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { appointments as words } from '../../language/appointments.ts'
import { live } from '../../language/live.ts'
import type { Appointment } from './appointment.ts'

/** BOOK-5: a cancelled token is gone, so it asks first. */
export function CancelDialog(props: {
  appointment: Appointment | null
  onClose: () => void
  onCancelled: (appointment: Appointment) => void
}) {
  const client = useQueryClient()
  const cancel = createAction(async (appointment: Appointment, commandId) => {
    await api.appointments.cancel.mutate({ appointmentId: appointment.appointmentId, commandId })
    await client.invalidateQueries({ queryKey: queries.mine().queryKey })
    props.onCancelled(appointment)
  })
  const about = () => {
    const { appointment } = props
    if (!appointment) return ''
    return words().cancelling.about(
      appointment.token,
      appointment.doctor.name,
      live().longDate(appointment.date),
    )
  }
  return (
    <Dialog
      isOpen={props.appointment !== null}
      title={words().cancelling.title}
      onClose={() => {
        cancel.forget()
        props.onClose()
      }}
    >
      <p>
        {about()} {props.appointment?.status === 'in_consultation' ? `${words().cancelling.endsVisit} ` : ''}
        {words().cancelling.isFinal}
      </p>
      <ProblemNote problem={cancel.problem()} />
      <div class="row end">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {words().cancelling.keep}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={cancel.isPending()}
          onClick={() => props.appointment && void cancel.act(props.appointment)}
        >
          {words().cancelling.cancel}
        </button>
      </div>
    </Dialog>
  )
}
