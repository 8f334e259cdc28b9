import { createMemo, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { consoleLine } from '../../../language/console-line.ts'
import type { Patient } from '../console-day.ts'
import { MoreChoices } from './more-choices.tsx'
import { type Choice, inLine } from './offered.ts'

/**
 * CALL-8, LATE-2: what can be done about one person in the line. It follows the appointment, whatever happens to the
 * line underneath, and closes for good when the person is in it no more: the browser's own close event says so.
 */
export function MoreDialog(props: {
  day: { readonly patients: readonly Pick<Patient, 'token' | 'patientName' | 'appointmentId'>[] }
  view: PublicView
  appointmentId: string | null
  /** What whoever looks may do; everything unless said. */
  may?: readonly Choice[]
  onClose: () => void
}) {
  const person = createMemo(() => inLine(props.day, props.view, props.appointmentId))
  const title = () => {
    const patient = person()?.patient
    return patient ? consoleLine().order.title(patient.token, patient.patientName) : ''
  }
  /** An answer that comes late does not close the dialog that has been opened for somebody else since. */
  const done = (appointmentId: string) => {
    if (props.appointmentId === appointmentId) props.onClose()
  }
  return (
    <Dialog isOpen={person() !== null} title={title()} onClose={() => props.onClose()}>
      <Show keyed when={person()?.patient.appointmentId}>
        {(appointmentId) => (
          <MoreChoices
            appointmentId={appointmentId}
            place={person()?.place ?? 1}
            view={props.view}
            may={props.may}
            onDone={() => done(appointmentId)}
            onClose={() => props.onClose()}
          />
        )}
      </Show>
    </Dialog>
  )
}
