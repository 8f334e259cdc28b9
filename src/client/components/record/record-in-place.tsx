import { useQuery } from '@tanstack/solid-query'
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FollowUp } from '../../../record/prescription.ts'
import { queries } from '../../api/queries.ts'
import { record } from '../../language/record.ts'
import { Loaded } from '../loaded.tsx'
import { Markdown } from '../markdown.tsx'
import { PdfLink } from './pdf-link.tsx'
import { PrescriptionViewer } from './prescription-viewer.tsx'
import { TokenChanges } from './token-changes.tsx'
import { whoseInWords } from './whose-in-words.ts'

/** HIST-1, CHART-3: what a visit has left, opened in its place in a list. */
export default function RecordInPlace(props: {
  appointmentId: string
  /** Of its parts, one below what it stands in. */
  heading: 'h2' | 'h3' | 'h4'
  /** How to book the follow-up, where that can be done. */
  book?: (followUp: FollowUp) => JSX.Element
}) {
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
    <Loaded query={read} says={record().loading} rows={1}>
      {(known) => (
        <div class="stack record-in-place">
          <Heading>{record().notes}</Heading>
          <Show when={known().notes.trim()} fallback={<p class="small soft">{record().noNotes}</p>}>
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
                <PrescriptionViewer
                  content={prescription().content}
                  corrections={known().corrections}
                  {...(props.book && { book: props.book })}
                />
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
