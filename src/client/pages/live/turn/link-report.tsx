import { createSignal, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/light-trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { turnHeld as words } from '../../../language/turn-held.ts'

/** MEET-7: the link does not work. Said once, until the doctor changes it. */
export function LinkReport(props: { appointmentId: string; view: PublicView }) {
  /** The report has been taken at this seq; from there on the view knows. */
  const [takenAt, setTakenAt] = createSignal(0)
  const report = createAction(async (_: null, commandId) => {
    const { seq } = await api.consultation.reportMeetLink.mutate({
      appointmentId: props.appointmentId,
      commandId,
    })
    setTakenAt(seq)
  })
  const isReported = () => props.view.meetLinkReportedAt !== null || props.view.seq < takenAt()
  return (
    <div>
      <p class="small" role="status">
        {isReported() ? words().reported : ''}
      </p>
      <Show when={!isReported()}>
        <button
          type="button"
          class="button quiet"
          disabled={report.isPending()}
          onClick={() => void report.act(null)}
        >
          {report.isPending() ? words().reporting : words().report}
        </button>
        <ProblemNote problem={report.problem()} />
      </Show>
    </div>
  )
}
