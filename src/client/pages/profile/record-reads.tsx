import { A } from '@solidjs/router'
import { useInfiniteQuery } from '@tanstack/solid-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { For, Show } from 'solid-js'
import { recordPath } from '../../../protocol/paths.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { api } from '../../api/trpc.ts'
import { dayHere } from '../../components/day-here.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { live } from '../../language/live.ts'
import { profile } from '../../language/profile.ts'

type Read = inferRouterOutputs<AppRouter>['history']['reads']['items'][number]
type After = NonNullable<inferRouterInputs<AppRouter>['history']['reads']['after']>

/** HIST-5: who has read what of the patient, and when. */
export function RecordReads() {
  const words = () => profile().reads
  const reads = useInfiniteQuery(() => ({
    queryKey: ['reads'] as const,
    queryFn: ({ pageParam, signal }) =>
      api.history.reads.query(pageParam ? { after: pageParam } : {}, { signal }),
    initialPageParam: null as After | null,
    getNextPageParam: ({ next }) => next as After | null,
  }))
  let list: HTMLOListElement | undefined
  return (
    <section class="card stack" aria-labelledby="reads-heading">
      <h2 id="reads-heading">{words().heading}</h2>
      <p class="small soft">{words().about}</p>
      <Loaded query={reads} says={words().loading}>
        {(data) => (
          <>
            <ol class="reads" ref={list}>
              <For each={data().pages.flatMap(({ items }) => items)} fallback={<li>{words().none}</li>}>
                {(read) => <ReadLine read={read} />}
              </For>
            </ol>
            <ShowMore query={reads} list={() => list} says={words().more} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function ReadLine(props: { read: Read }) {
  const it = () => props.read
  const words = () => profile().reads
  const what = () => {
    const { what, visit } = it()
    return what === 'chart' || visit === null
      ? words().what.chart
      : words().what[what](words().day(visit.date))
  }
  const when = () => `${words().day(dayHere(it().at))} · ${live().timeOfDay(it().at)}`
  return (
    <li>
      <p>
        <strong>{it().reader}</strong>
        <Show when={it().specialization}>
          {(specialization) => <span class="soft"> · {specialization()}</span>}
        </Show>
      </p>
      <p class="small">
        <Show when={it().visit?.status === 'completed' && it().visit} fallback={what()}>
          {(visit) => <A href={recordPath(visit().appointmentId)}>{what()}</A>}
        </Show>
      </p>
      <p class="small soft">{when()}</p>
    </li>
  )
}
