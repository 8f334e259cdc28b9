import { A, useSearchParams } from '@solidjs/router'
import { useInfiniteQuery } from '@tanstack/solid-query'
import { createMemo, For, Show } from 'solid-js'
import { api } from '../../api/trpc.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { history } from '../../language/history.ts'
import { AppointmentHistoryCard } from './appointment-history-card.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { type After, type Filters, filtersIn, hasFilters } from './visit.ts'

/** HIST-2, HIST-6: the completed visits, newest first, 20 at a time; which of them stands in the address. */
export function History() {
  const [params, setParams] = useSearchParams()
  const filters = createMemo(() => filtersIn(params))
  const visits = useInfiniteQuery(() => ({
    queryKey: ['history', filters()] as const,
    queryFn: ({ pageParam, signal }) =>
      api.history.mine.query({ ...filters(), ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: null as After | null,
    getNextPageParam: ({ next }) => next as After | null,
  }))
  let list: HTMLOListElement | undefined

  const choose = ({ from, to, doctorId }: Filters) => setParams({ from, to, doctor: doctorId })

  return (
    <div class="stack history">
      <h1>{history().title}</h1>
      <p class="soft">
        {history().about} <A href="/appointments">{history().toAppointments}</A>
      </p>
      <HistoryFilters filters={filters()} onChoose={choose} />
      <Loaded query={visits} says={history().loading} rows={3} shape="history-pages">
        {(data) => {
          const items = () => data().pages.flatMap((page) => page.items)
          return (
            <>
              <p class="visually-hidden" role="status">
                {history().shown(items().length)}
              </p>
              <ol class="stack" ref={list}>
                <For each={items()} fallback={<Nothing isFiltered={hasFilters(filters())} />}>
                  {(visit) => (
                    <li>
                      <AppointmentHistoryCard visit={visit} />
                    </li>
                  )}
                </For>
              </ol>
              <ShowMore
                query={visits}
                list={() => list}
                says={history().more}
                saysLoading={history().loadingMore}
              />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function Nothing(props: { isFiltered: boolean }) {
  return (
    <li class="card stack empty">
      <p>{props.isFiltered ? history().noneMatches : history().none}</p>
      <Show
        when={props.isFiltered}
        fallback={
          <A class="button primary" href="/">
            {history().findDoctor}
          </A>
        }
      >
        <A class="button" href="/history">
          {history().filters.showAll}
        </A>
      </Show>
    </li>
  )
}
