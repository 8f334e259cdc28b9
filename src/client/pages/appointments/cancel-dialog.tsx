import { useQueryClient } from '@tanstack/solid-query'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { live } from '../../language/live.ts'
import type { Appointment } from './appointment.ts'

/** BOOK-5: a cancelled token is gone, so it asks first. */
export function CancelDialog(props: { appointment: Appointment | null; onClose: () => void }) {
  const client = useQueryClient()
  const cancel = createAction(async (appointmentId: string, commandId) => {
    await api.appointments.cancel.mutate({ appointmentId, commandId })
    await client.invalidateQueries({ queryKey: queries.mine().queryKey })
    props.onClose()
  })
  return (
    <Dialog
      isOpen={props.appointment !== null}
      title="Cancel this appointment?"
      onClose={() => {
        cancel.forget()
        props.onClose()
      }}
    >
      <p>
        Token {props.appointment?.token} with {props.appointment?.doctor.name},{' '}
        {live().longDate(props.appointment?.date ?? '2000-01-01')}. A cancelled token cannot be taken back.
      </p>
      <ProblemNote problem={cancel.problem()} />
      <div class="row end">
        <button type="button" class="button" onClick={() => props.onClose()}>
          Keep it
        </button>
        <button
          type="button"
          class="button danger"
          disabled={cancel.isPending()}
          onClick={() => void cancel.act(props.appointment?.appointmentId ?? '')}
        >
          Cancel appointment
        </button>
      </div>
    </Dialog>
  )
}
