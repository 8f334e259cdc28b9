import { useInfiniteQuery } from '@tanstack/solid-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createEffect, For, onMount, Show } from 'solid-js'
import type { AppRouter } from '../../server/routers/app.ts'
import { api } from '../api/trpc.ts'
import { createInSight } from '../components/create-in-sight.ts'
import { dayHere } from '../components/day-here.ts'
import { Loaded } from '../components/loaded.tsx'
import { ShowMore } from '../components/show-more.tsx'
import { day } from '../language/day.ts'
import { live } from '../language/live.ts'
import { notices as words } from '../language/notices.ts'
import { TOLD } from './create-notices.ts'

type Item = inferRouterOutputs<AppRouter>['notifications']['all']['items'][number]
type After = NonNullable<inferRouterInputs<AppRouter>['notifications']['all']['after']>

/** NOTE-15: what was told over all appointments. The browser's own dialog keeps the focus, closes with Escape, and gives it back. */
export function Centre(props: { onClose: () => void; onShown: (ids: string[]) => void }) {
  const told = useInfiniteQuery(() => ({
    queryKey: TOLD,
    queryFn: ({ pageParam, signal }) =>
      api.notifications.all.query(pageParam ? { after: pageParam } : {}, { signal }),
    initialPageParam: null as After | null,
    getNextPageParam: ({ next }) => next as After | null,
    // What was new when it was last open is not new any more.
    gcTime: 0,
    staleTime: 0,
  }))
  let dialog: HTMLDialogElement | undefined
  let list: HTMLOListElement | undefined
  onMount(() => {
    // A press beside it closes it, where the browser knows that.
    dialog?.setAttribute('closedby', 'any')
    dialog?.showModal()
  })

  const marked = new Set<string>()
  createEffect(() => {
    if (told.isPending) return
    const items = told.data?.pages.flatMap(({ items }) => items) ?? []
    const shown = items.filter(({ id, read }) => !read && !marked.has(id)).map(({ id }) => id)
    for (const id of shown) marked.add(id)
    props.onShown(shown)
  })
  const end = createInSight()
  createEffect(() => {
    const isWanted = end.isInSight() && told.hasNextPage && !told.isFetchingNextPage && !told.error
    if (isWanted) void told.fetchNextPage()
  })

  return (
    <dialog ref={dialog} class="centre" aria-labelledby="centre-heading" onClose={() => props.onClose()}>
      <div class="centre-all">
        <div class="centre-top">
          <h2 id="centre-heading">{words().heading}</h2>
          <button type="button" class="link plain" aria-label={words().close} onClick={() => dialog?.close()}>
            ✕
          </button>
        </div>
        <Loaded query={told} says={words().loading} rows={4}>
          {(data) => {
            const items = () => data().pages.flatMap(({ items }) => items)
            return (
              <Show
                when={items().length > 0}
                fallback={
                  <div class="stack tight">
                    <p>{words().nothing}</p>
                    <p class="soft small">{words().afterNothing}</p>
                  </div>
                }
              >
                <ol class="centre-list" ref={list}>
                  <For each={items()}>
                    {(item, place) => <Line item={item} before={items()[place() - 1]} />}
                  </For>
                </ol>
                <div ref={(element) => end.watch(element)}>
                  <ShowMore
                    query={told}
                    list={() => list}
                    says={words().more}
                    saysLoading={words().loadingMore}
                  />
                </div>
              </Show>
            )
          }}
        </Loaded>
      </div>
    </dialog>
  )
}

/** Whose it is stands above the first of what follows one another about one appointment. */
function Line(props: { item: Item; before: Item | undefined }) {
  const { item } = props
  const dayTold = dayHere(item.at)
  const isFirst = () => props.before?.appointmentId !== item.appointmentId
  const time = live().timeOfDay(item.at)
  return (
    <li classList={{ first: isFirst(), [item.priority]: true }}>
      <Show when={isFirst()}>
        <h3>
          <a rel="external" href={`/live/${encodeURIComponent(item.appointmentId)}`}>
            {item.doctorName}
          </a>
          <span class="small soft"> · {live().longDate(item.date)}</span>
        </h3>
      </Show>
      <p>
        {item.message}
        <Show when={!item.read}>
          {' '}
          <strong class="centre-new">{words().isNew}</strong>
        </Show>
      </p>
      <time class="small soft" datetime={new Date(item.at).toISOString()}>
        {dayTold === item.date ? time : `${day().dayMonth(dayTold)} · ${time}`}
      </time>
    </li>
  )
}
