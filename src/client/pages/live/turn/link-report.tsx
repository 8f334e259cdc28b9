import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { turnHeld as words } from '../../../language/turn-held.ts'
import { createPress } from '../create-press.ts'

/** MEET-7: the link does not work. Said once, until the doctor changes it. */
export function LinkReport(props: { appointmentId: string; view: PublicView }) {
  const report = createPress(
    () => props.view.seq,
    (commandId) => api.consultation.reportMeetLink.mutate({ appointmentId: props.appointmentId, commandId }),
  )
  const isReported = () => props.view.meetLinkReportedAt !== null || report.isTaken()
  return (
    <div>
      <p class="small" role="status">
        {isReported() ? words().reported : ''}
      </p>
      <Show when={!isReported()}>
        <button type="button" class="button quiet" aria-disabled={report.isPending()} onClick={report.press}>
          {report.isPending() ? words().reporting : words().report}
        </button>
        <ProblemNote problem={report.problem()} />
      </Show>
    </div>
  )
}
