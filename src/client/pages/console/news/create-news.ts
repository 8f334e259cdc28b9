import { createEffect, createSignal, on } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { type News, newsOf, whoWrote } from './news.ts'
import { soundFor } from './sounds.ts'

/** CONSOLE-25: the newest thing that the doctor is told beside their work; each once, whatever is loaded again. */
export function createNews(
  view: () => PublicView,
  unread: () => ReadonlyMap<string, number> | null,
  /** Whose messages are on the screen: what comes there is seen. */
  isSeen: (appointmentId: string) => boolean,
) {
  const [news, setNews] = createSignal<News | null>(null)
  function tell(fresh: News) {
    setNews(fresh)
    soundFor(fresh)
  }
  createEffect(
    on(view, (after, before) => {
      const fresh = before === undefined ? null : newsOf(before, after)
      if (fresh !== null) tell(fresh)
    }),
  )
  // What was unread as the day was opened stands in its place already: it is no news.
  createEffect(
    on(unread, (after, before) => {
      const who = after && before ? whoWrote(before, after) : null
      if (who !== null && !isSeen(who)) tell({ type: 'wrote', appointmentId: who })
    }),
  )
  return { news, close: () => setNews(null) }
}
export type ConsoleNews = ReturnType<typeof createNews>
