import { useQuery } from '@tanstack/solid-query'
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { queries } from '../../../api/queries.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { Markdown } from '../../../components/markdown.tsx'
import { PdfLink } from '../../../components/record/pdf-link.tsx'
import { PrescriptionViewer } from '../../../components/record/prescription-viewer.tsx'
import { TokenChanges } from '../../../components/record/token-changes.tsx'
import { whoseInWords } from '../../../components/record/whose-in-words.ts'
import { chart } from '../../../language/chart.ts'
import { record } from '../../../language/record.ts'

/** What an earlier visit has left, opened in place. */
export default function OpenVisit(props: { appointmentId: string; heading: 'h2' | 'h4' }) {
  const read = useQuery(() => ({
    ...queries.record(props.appointmentId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }))
  const Heading = (own: { children: JSX.Element }) => (
    <Dynamic component={props.heading}>{own.children}</Dynamic>
  )
  return (
    <Loaded query={read} says={chart().visits.loadingOne} rows={1}>
      {(known) => (
        <div class="stack earlier-record">
          <Heading>{chart().visits.notes}</Heading>
          <Show when={known().notes.trim()} fallback={<p class="small soft">{chart().visits.noNotes}</p>}>
            <Markdown text={known().notes} />
          </Show>
          <Show when={known().analysis}>
            {(analysis) => (
              <>
                <Heading>{record().analysis.heading}</Heading>
                <p class="small soft">{whoseInWords(analysis().by)}</p>
                <Markdown text={analysis().text} />
              </>
            )}
          </Show>
          <Show when={known().prescription}>
            {(prescription) => (
              <>
                <Heading>{record().prescription.heading}</Heading>
                <PrescriptionViewer content={prescription().content} corrections={known().corrections} />
                <p>
                  <PdfLink class="button small" appointmentId={props.appointmentId} />
                </p>
              </>
            )}
          </Show>
          <Show when={known().reassignments.length > 0}>
            <Heading>{record().tokens.heading}</Heading>
            <TokenChanges changes={known().reassignments} />
          </Show>
        </div>
      )}
    </Loaded>
  )
}
