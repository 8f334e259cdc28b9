import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../../api/queries.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { Markdown } from '../../../components/markdown.tsx'
import { PrescriptionViewer } from '../../../components/record/prescription-viewer.tsx'
import { whoseInWords } from '../../../components/record/whose-in-words.ts'
import { chart } from '../../../language/chart.ts'
import { record } from '../../../language/record.ts'

/** What an earlier visit has left, opened in place. */
export default function OpenVisit(props: { appointmentId: string }) {
  const read = useQuery(() => ({
    ...queries.record(props.appointmentId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }))
  return (
    <Loaded query={read} says={chart().visits.loadingOne} rows={1}>
      {(known) => (
        <div class="stack earlier-record">
          <h4>{chart().visits.notes}</h4>
          <Show when={known().notes.trim()} fallback={<p class="small soft">{chart().visits.noNotes}</p>}>
            <Markdown text={known().notes} />
          </Show>
          <Show when={known().analysis}>
            {(analysis) => (
              <>
                <h4>{record().analysis.heading}</h4>
                <p class="small soft">{whoseInWords(analysis().by)}</p>
                <Markdown text={analysis().text} />
              </>
            )}
          </Show>
          <Show when={known().prescription}>
            {(prescription) => (
              <>
                <h4>{record().prescription.heading}</h4>
                <PrescriptionViewer content={prescription().content} corrections={known().corrections} />
              </>
            )}
          </Show>
        </div>
      )}
    </Loaded>
  )
}
