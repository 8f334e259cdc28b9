import { A, useSearchParams } from '@solidjs/router'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/solid-query'
import type { inferRouterInputs } from '@trpc/server'
import { createMemo, For, Show } from 'solid-js'
import type { AppRouter } from '../../../server/routers/app.ts'
import { api } from '../../api/trpc.ts'
import { BetweenDates } from '../../components/between-dates.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { history } from '../../language/history.ts'
import { pastVisits } from '../../language/past-visits.ts'
import { EarlierVisit } from '../console/chart/earlier-visit.tsx'
import { filtersIn, hasFilters } from '../history/visit.ts'
import { createNameSearch, NameSearch } from './name-search.tsx'

type After = NonNullable<inferRouterInputs<AppRouter>['history']['patients']['after']>

/** HIST-2, HIST-6, HIST-8, HIST-9: the doctor's own completed visits, newest first, each opened in place. */
export function Visits() {
  const [params, setParams] = useSearchParams()
  const between = createMemo(() => {
    const { doctorId: _, ...dates } = filtersIn(params)
    return dates
  })
  const name = createNameSearch()
  const wanted = () => ({ ...between(), ...(name.sought() !== '' && { name: name.sought() }) })
  const visits = useInfiniteQuery(() => ({
    queryKey: ['visits', wanted()] as const,
    queryFn: ({ pageParam, signal }) =>
      api.history.patients.query({ ...wanted(), ...(pageParam && { after: pageParam }) }, { signal }),
    // What was found stays until the next is: nothing jumps while a name is typed.
    placeholderData: keepPreviousData,
    initialPageParam: null as After | null,
    getNextPageParam: ({ next }) => next as After | null,
  }))
  const whyNone = () => {
    if (name.sought() !== '') return pastVisits().noneNamed(name.sought())
    return hasFilters(between()) ? pastVisits().noneMatches : pastVisits().none
  }
  let list: HTMLOListElement | undefined
  return (
    <div class="stack history">
      <h1>{pastVisits().title}</h1>
      <p class="soft">{pastVisits().about}</p>
      <search class="history-filters by-name" aria-label={history().filters.label}>
        <NameSearch typed={name.typed()} onType={name.type} />
        <BetweenDates between={between()} onChoose={(name, value) => setParams({ [name]: value })} />
        <Show when={hasFilters(between()) || name.typed() !== ''}>
          <A class="link history-all" href="/visits" onClick={() => name.clear()}>
            {history().filters.showAll}
          </A>
        </Show>
      </search>
      <Loaded query={visits} says={pastVisits().loading} rows={3}>
        {(data) => {
          const items = () => data().pages.flatMap((page) => page.items)
          return (
            <section class="card stack visits-list" aria-busy={visits.isPlaceholderData}>
              <p class="visually-hidden" role="status">
                {pastVisits().shown(items().length)}
              </p>
              <ol class="earlier" ref={list}>
                <For each={items()} fallback={<li class="empty">{whyNone()}</li>}>
                  {(visit) => <EarlierVisit visit={visit} heading="h2" isNamed />}
                </For>
              </ol>
              <ShowMore
                query={visits}
                list={() => list}
                says={history().more}
                saysLoading={history().loadingMore}
              />
            </section>
          )
        }}
      </Loaded>
    </div>
  )
}
