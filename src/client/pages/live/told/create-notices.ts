import { createSignal, onCleanup, untrack } from 'solid-js'
import type { WordedNotification } from '../../../../protocol/frames.ts'
import type { Priority } from '../../../../queue/views/notifications.ts'
import { api } from '../../../api/light-trpc.ts'
import type { Live } from '../create-live.ts'

export type Notice = Pick<WordedNotification, 'id' | 'message' | 'priority' | 'type' | 'at'>

/** How long a banner stays by itself, in ms; an urgent one stays until it is closed or its turn has passed. */
const BANNER_MS: Record<Priority, number | null> = { low: 4_000, medium: 7_000, high: 12_000, urgent: null }
/** The screen itself says these, larger than any banner could. */
const SAID_BY_SCREEN: readonly Notice['type'][] = ['your_turn', 'missed', 'doctor_status', 'cancelled']

/** NOTE-7, P20: what this appointment was told; each shown once, and read once shown. */
export function createNotices(appointmentId: string, { listen }: Pick<Live, 'listen'>) {
  const [notices, setNotices] = createSignal<readonly Notice[]>([])
  const [banner, setBanner] = createSignal<Notice | null>(null)
  const [heard, setHeard] = createSignal<Notice | null>(null)
  let leave: ReturnType<typeof setTimeout> | undefined

  /** NOTE-6: the same one may come by socket, by list, and again after a reconnect. */
  function add(arrived: readonly Notice[]) {
    const known = new Set(notices().map(({ id }) => id))
    const fresh = arrived.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) setNotices([...notices(), ...fresh])
    return fresh
  }

  async function load() {
    const { items } = await api.notifications.list.query({ appointmentId })
    add(items as readonly Notice[])
    await markRead(items.filter(({ read }) => !read).map(({ id }) => id))
  }
  /** SEND-2: a page that nobody looks at shows nothing; what has come meanwhile is read when it is looked at. */
  let unseen: string[] = []
  const markRead = async (ids: string[]) => {
    unseen.push(...ids)
    if (document.hidden || unseen.length === 0) return
    const shown = unseen
    unseen = []
    await api.notifications.markRead.mutate({ ids: shown })
  }
  const onLook = () => void markRead([]).catch(() => {})
  document.addEventListener('visibilitychange', onLook)
  onCleanup(() => document.removeEventListener('visibilitychange', onLook))
  /** What could not be loaded or marked now is there again at the next reconnect. */
  const refresh = () => void load().catch(() => {})

  function hear(notice: Notice): void {
    if (add([notice]).length === 0) return
    void markRead([notice.id]).catch(() => {})
    setHeard(notice)
    clearTimeout(leave)
    if (SAID_BY_SCREEN.includes(notice.type)) return void setBanner(null)
    setBanner(notice)
    const stays = BANNER_MS[notice.priority]
    if (stays !== null) leave = setTimeout(() => setBanner(null), stays)
  }

  refresh()
  // What waits to be told is told at once, and is no reason to begin anew.
  untrack(() => listen({ onNotification: hear, onBack: refresh }))
  return { notices, banner, heard, closeBanner: () => setBanner(null) }
}
