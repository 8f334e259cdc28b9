import { A } from '@solidjs/router'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { recordPath } from '../../../protocol/paths.ts'
import { Clamped } from '../../components/clamped.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { day } from '../../language/day.ts'
import { history } from '../../language/history.ts'
import { live } from '../../language/live.ts'
import { record } from '../../language/record.ts'
import { BookFollowUp } from './book-follow-up.tsx'
import type { Visit } from './visit.ts'

/** How many medicines a card names; the record has them all. */
const NAMED = 3

/** With what renders Markdown: nothing of it is needed before a card is opened. */
const RecordInPlace = lazy(() => import('../../components/record/record-in-place.tsx'))

/**
 * HIST-1: one completed visit, as a stub with its day on it. All that it has left, notes and analysis rendered, opens in
 * the card itself, and has an address of its own.
 */
export function AppointmentHistoryCard(props: { visit: Visit }) {
  const [isOpen, setOpen] = createSignal(false)
  const it = () => props.visit
  const words = () => history().card
  const date = () => words().date(it().date)
  const time = () => live().timeOfDay
  const label = () => words().label(it().doctor.name, date())
  const bodyId = () => `left-${it().appointmentId}`
  const medicines = () => it().given?.medications ?? []
  const named = () => medicines().slice(0, NAMED).join(', ')
  const others = () => medicines().length - NAMED
  return (
    <article class="card history-card" aria-label={label()}>
      <p class="history-day" aria-hidden="true">
        <span class="number">{Number(it().date.slice(8))}</span>
        <span class="history-month">{words().month(it().date)}</span>
      </p>
      <div class="stack tight history-about">
        <div class="row spread">
          <h2 class="history-doctor">{it().doctor.name}</h2>
          <Show when={it().given}>
            {(given) => (
              <span class="row history-chips">
                <span class="chip good">{words().prescription}</span>
                <Show when={given().isCorrected}>
                  <span class="chip warn">{words().corrected}</span>
                </Show>
              </span>
            )}
          </Show>
        </div>
        <p class="small soft">{it().doctor.specialization}</p>
        <p class="small">
          <span class="visually-hidden">{date()}, </span>
          {it().startedAt === null
            ? time()(it().endedAt)
            : words().fromTo(time()(it().startedAt ?? 0), time()(it().endedAt))}
          {' · '}
          {day().modes[it().mode]}
        </p>
        <Show when={it().reason}>
          <div class="small soft">
            <Clamped text={it().reason} />
          </div>
        </Show>
        <Show when={named()}>
          <p class="small">
            <bdi>{named()}</bdi> <Show when={others() > 0}>{words().andMore(others())}</Show>
          </p>
        </Show>
        <div class="row history-presses">
          <button
            type="button"
            class="button small history-show"
            aria-expanded={isOpen()}
            aria-controls={bodyId()}
            onClick={() => setOpen(!isOpen())}
          >
            {isOpen() ? words().close : words().show}
            <span class="visually-hidden"> ({label()})</span>
          </button>
          <A class="link history-open" href={recordPath(it().appointmentId)}>
            {words().open}
            <span class="visually-hidden"> ({label()})</span>
          </A>
        </div>
      </div>
      <div id={bodyId()} class="history-body" hidden={!isOpen()}>
        <Show when={isOpen()}>
          <Suspense fallback={<Skeleton says={record().loading} rows={2} />}>
            <RecordInPlace
              appointmentId={it().appointmentId}
              heading="h3"
              book={(followUp) => (
                <BookFollowUp followUp={followUp} doctorId={it().doctor.id} mode={it().mode} />
              )}
            />
          </Suspense>
        </Show>
      </div>
    </article>
  )
}
