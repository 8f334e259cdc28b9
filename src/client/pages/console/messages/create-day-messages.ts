import { createMemo, createSignal } from 'solid-js'
import { api } from '../../../api/light-trpc.ts'
import { makeAskInTurn } from '../../../messages/ask-in-turn.ts'
import { whenNews } from '../../../messages/when-news.ts'

const NOBODY: ReadonlyMap<string, number> = new Map()

/** MSG-4: what waits to be read on this day, and whose messages are shown. An arriving one changes a count, nothing else. */
export function createDayMessages(key: string, isLive: () => boolean, onShow: () => void) {
  const [known, setKnown] = createSignal<ReadonlyMap<string, number> | null>(null)
  const counts = () => known() ?? NOBODY
  const [chosen, choose] = createSignal<string | null>(null)
  const refresh = makeAskInTurn(
    async () => {
      const { counts } = await api.messages.unread.query({ key })
      setKnown(new Map(counts.map(({ appointmentId, unread }) => [appointmentId, unread])))
    },
    // As it was: what is unread stays so, and is asked about again when there is a connection.
    () => {},
  )
  whenNews(isLive, () => true, refresh)
  return {
    isLive,
    /** Null until the doctor wants to see somebody else than whom they see. */
    chosen,
    choose,
    unreadOf: (appointmentId: string) => counts().get(appointmentId) ?? 0,
    unread: createMemo(() => [...counts().values()].reduce((sum, each) => sum + each, 0)),
    /** Null until it was read once. */
    known,
    waiting: createMemo(() => [...counts().keys()]),
    open(appointmentId: string) {
      onShow()
      choose(appointmentId)
    },
    /** CONSOLE-18: as the pane comes up, and only then: whom one writes to changes under nobody's hands. */
    showFirstUnread(current: string | null) {
      const [first] = counts().keys()
      const shown = chosen() ?? current
      if (first !== undefined && (shown === null || !counts().has(shown))) choose(first)
    },
  }
}
export type DayMessages = ReturnType<typeof createDayMessages>
