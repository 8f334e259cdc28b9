import { type JSX, Show } from 'solid-js'
import { AnalysisSection } from '../../components/record/analysis-section.tsx'
import { NotesSection } from '../../components/record/notes-section.tsx'
import { PdfLink } from '../../components/record/pdf-link.tsx'
import { PrescriptionViewer } from '../../components/record/prescription-viewer.tsx'
import { TokenChanges } from '../../components/record/token-changes.tsx'
import { day } from '../../language/day.ts'
import { live } from '../../language/live.ts'
import { record } from '../../language/record.ts'
import { BookFollowUp } from './book-follow-up.tsx'
import type { VisitRecord } from './visit.ts'

/** The record as its patient reads it: what to do first, then how it came to that. */
export function VisitRecordView(props: { record: VisitRecord }) {
  const it = () => props.record
  const words = () => record()
  return (
    <>
      <h1>{words().title(it().date)}</h1>
      <VisitFacts record={it()} />
      <Show when={it().prescription} fallback={<p class="note">{words().prescription.none}</p>}>
        {(prescription) => (
          <section class="card stack" aria-labelledby="prescription-heading">
            <div class="row spread">
              <h2 id="prescription-heading">{words().prescription.heading}</h2>
              <PdfLink class="button primary" appointmentId={it().appointmentId} />
            </div>
            <PrescriptionViewer
              content={prescription().content}
              corrections={it().corrections}
              book={(followUp) => (
                <BookFollowUp followUp={followUp} doctorId={it().doctor.id} mode={it().mode} />
              )}
            />
          </section>
        )}
      </Show>
      <NotesSection text={it().notes} />
      <Show when={it().analysis}>{(analysis) => <AnalysisSection analysis={analysis()} />}</Show>
      <Show when={it().reassignments.length > 0}>
        <section class="card stack" aria-labelledby="tokens-heading">
          <h2 id="tokens-heading">{words().tokens.heading}</h2>
          <TokenChanges changes={it().reassignments} />
        </section>
      </Show>
    </>
  )
}

function VisitFacts(props: { record: VisitRecord }) {
  const it = () => props.record
  const words = () => record().facts
  const clock = () => live().timeOfDay
  const time = () => {
    const { startedAt, endedAt } = it()
    const times = [startedAt, endedAt].flatMap((at) => (at === null ? [] : [clock()(at)]))
    const [from, to] = times
    return from !== undefined && to !== undefined ? words().fromTo(from, to) : (from ?? '')
  }
  return (
    <dl class="card record-facts" aria-label={words().label}>
      <Fact name={words().doctor}>
        {it().doctor.name}
        <span class="soft"> · {it().doctor.specialization}</span>
      </Fact>
      <Fact name={words().date}>{record().date(it().date)}</Fact>
      <Fact name={words().time}>{time()}</Fact>
      <Fact name={words().mode}>{day().modes[it().mode]}</Fact>
      <Show when={it().reason}>
        <Fact name={words().reason}>{it().reason}</Fact>
      </Show>
    </dl>
  )
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt class="eyebrow">{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
