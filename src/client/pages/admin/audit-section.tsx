import { useInfiniteQuery } from '@tanstack/solid-query'
import { For } from 'solid-js'
import { api } from '../../api/trpc.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { admin } from '../../language/admin.ts'
import { browserLanguage } from '../../language/choice.ts'

/** ADMIN-9: who has changed what, the newest first. */
export function AuditSection() {
  const words = () => admin().audit
  const changes = useInfiniteQuery(() => ({
    queryKey: ['audit'] as const,
    queryFn: ({ pageParam }) => api.audit.list.query({ before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  }))
  const when = (at: number) =>
    new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  let list: HTMLOListElement | undefined
  return (
    <section class="card stack" aria-labelledby="admin-audit">
      <h2 id="admin-audit">{words().heading}</h2>
      <Loaded query={changes} says={words().loading} rows={4}>
        {(data) => (
          <>
            <ol class="clinic-rows" ref={list}>
              <For
                each={data().pages.flatMap(({ items }) => items)}
                fallback={<li class="soft">{words().none}</li>}
              >
                {(each) => (
                  <li>
                    <div>
                      <p>{words().what[each.what](each.about)}</p>
                      <p class="small soft">{words().by(each.by, when(each.at))}</p>
                    </div>
                  </li>
                )}
              </For>
            </ol>
            <ShowMore query={changes} list={() => list} says={words().more} />
          </>
        )}
      </Loaded>
    </section>
  )
}
