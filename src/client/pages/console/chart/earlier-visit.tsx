import type { inferRouterOutputs } from '@trpc/server'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { Skeleton } from '../../../components/skeleton.tsx'
import { chart } from '../../../language/chart.ts'
import { day } from '../../../language/day.ts'
import { live } from '../../../language/live.ts'
import { record } from '../../../language/record.ts'

/** With what renders Markdown: nothing of it is needed before a visit is opened. */
const RecordInPlace = lazy(() => import('../../../components/record/record-in-place.tsx'))

type Visit = inferRouterOutputs<AppRouter>['history']['ofPatient']['items'][number]

/** CHART-3, HIST-8: one earlier visit; its record is read when it is opened, and not before (HIST-5). */
export function EarlierVisit(props: {
  visit: Visit
  /** Of the parts of its record, one below what it stands in. */
  heading: 'h2' | 'h4'
  /** Where the visits of several patients stand together: whose it was, and at what time of the day. */
  isNamed?: boolean
}) {
  const [isOpen, setOpen] = createSignal(false)
  const words = () => chart().visits
  const it = () => props.visit
  const bodyId = () => `earlier-${it().appointmentId}`
  return (
    <li class="earlier-visit">
      <button
        type="button"
        class="earlier-open"
        aria-expanded={isOpen()}
        aria-controls={bodyId()}
        onClick={() => setOpen(!isOpen())}
      >
        <svg class="earlier-mark" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m6 4 4 4-4 4" />
        </svg>
        <span class="earlier-date">{words().date(it().date)}</span>
        <Show when={props.isNamed}>
          <strong dir="auto">{it().patientName}</strong>
        </Show>
        <span class="small soft">
          <Show when={props.isNamed}>{live().timeOfDay(it().startedAt ?? it().endedAt)} · </Show>
          {day().modes[it().mode]}
          <Show when={it().isGiven}> · {words().prescribed}</Show>
        </span>
        <span class="earlier-reason small">{it().reason}</span>
      </button>
      <div id={bodyId()} hidden={!isOpen()}>
        <Show when={isOpen()}>
          <Suspense fallback={<Skeleton says={record().loading} rows={1} />}>
            <RecordInPlace appointmentId={it().appointmentId} heading={props.heading} />
          </Suspense>
        </Show>
      </div>
    </li>
  )
}
