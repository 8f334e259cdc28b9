import { useInfiniteQuery } from '@tanstack/solid-query'
import type { inferRouterInputs } from '@trpc/server'
import { For } from 'solid-js'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { api } from '../../../api/trpc.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { ShowMore } from '../../../components/show-more.tsx'
import { chart } from '../../../language/chart.ts'
import { EarlierVisit } from './earlier-visit.tsx'

type After = NonNullable<inferRouterInputs<AppRouter>['history']['ofPatient']['after']>

/** CHART-3: the patient's earlier visits with this doctor, newest first, as far back as one wants. */
export function EarlierVisits(props: { appointmentId: string }) {
  const words = () => chart().visits
  const visits = useInfiniteQuery(() => ({
    queryKey: ['earlier', props.appointmentId] as const,
    queryFn: ({ pageParam, signal }) =>
      api.history.ofPatient.query(
        { appointmentId: props.appointmentId, ...(pageParam && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as After | null,
    getNextPageParam: ({ next }) => next as After | null,
  }))
  let list: HTMLOListElement | undefined

  return (
    <section class="stack tight" aria-labelledby="earlier-heading">
      <h3 id="earlier-heading">{words().heading}</h3>
      <Loaded query={visits} says={words().loading}>
        {(data) => {
          const earlier = () =>
            data()
              .pages.flatMap(({ items }) => items)
              .filter((visit) => visit.appointmentId !== props.appointmentId)
          return (
            <>
              <ol class="earlier" ref={list}>
                <For each={earlier()} fallback={<li class="small soft">{words().none}</li>}>
                  {(visit) => <EarlierVisit visit={visit} heading="h4" />}
                </For>
              </ol>
              <ShowMore query={visits} list={() => list} says={words().more} class="button small" />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
