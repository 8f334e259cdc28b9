import { createMemo } from 'solid-js'
import type { PublicView } from '../../../queue/views/view.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { api } from '../../api/trpc.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { desk } from '../../language/desk.ts'
import { inLine } from '../console/line/offered.ts'
import type { DeskDay } from './desk-day.ts'

/** DESK-5, BOOK-5: a cancelled token is gone, so it asks first. It closes by itself once the person is in the line no more. */
export function CancelDialog(props: {
  day: DeskDay
  view: PublicView
  appointmentId: string | null
  onClose: () => void
}) {
  const words = () => desk().cancelling
  const person = createMemo(() => inLine(props.day, props.view, props.appointmentId)?.patient ?? null)
  const cancel = forgetting(
    createAction((appointmentId: string, commandId) =>
      api.appointments.cancel.mutate({ appointmentId, commandId }),
    ),
    () => [props.appointmentId],
  )
  const title = () => {
    const somebody = person()
    return somebody ? words().title(somebody.token, somebody.patientName) : ''
  }
  async function send() {
    const { appointmentId } = props
    if (appointmentId !== null && (await cancel.act(appointmentId))) props.onClose()
  }
  return (
    <Dialog isOpen={person() !== null} title={title()} onClose={() => props.onClose()}>
      <p>{words().means}</p>
      <ProblemNote problem={cancel.problem()} />
      <div class="row end wrap">
        <button type="button" class="button" autofocus onClick={() => props.onClose()}>
          {words().keep}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={cancel.isPending()}
          onClick={() => void send()}
        >
          {words().cancel}
        </button>
      </div>
    </Dialog>
  )
}
