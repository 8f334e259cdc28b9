import type { inferRouterOutputs } from '@trpc/server'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { Skeleton } from '../../../components/skeleton.tsx'
import { chart } from '../../../language/chart.ts'
import { day } from '../../../language/day.ts'

/** With what renders Markdown: nothing of it is needed before a visit is opened. */
const OpenVisit = lazy(() => import('./open-visit.tsx'))

type Visit = inferRouterOutputs<AppRouter>['history']['ofPatient']['items'][number]

/** CHART-3: one earlier visit; its record is read when it is opened, and not before (HIST-5). */
export function EarlierVisit(props: { visit: Visit }) {
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
        <span class="earlier-date">{words().date(it().date)}</span>
        <span class="small soft">
          {day().modes[it().mode]}
          <Show when={it().isGiven}> · {words().prescribed}</Show>
        </span>
        <span class="earlier-reason small">{it().reason}</span>
      </button>
      <div id={bodyId()} hidden={!isOpen()}>
        <Show when={isOpen()}>
          <Suspense fallback={<Skeleton says={words().loadingOne} rows={1} />}>
            <OpenVisit appointmentId={it().appointmentId} />
          </Suspense>
        </Show>
      </div>
    </li>
  )
}
