import { createSignal, onMount } from 'solid-js'
import type { Notification } from '../../../queue/notifications.ts'
import { api } from '../../api/trpc.ts'

export type Notice = Pick<Notification, 'id' | 'message' | 'priority' | 'type' | 'at'>

/** How long a banner stays by itself, in ms; an urgent one stays until it is closed. */
const BANNER_MS = 6_000

/** NOTE-7, P20: what this appointment was told, newest first; each shown once, and read once shown. */
export function createNotices(appointmentId: string) {
  const [notices, setNotices] = createSignal<readonly Notice[]>([])
  const [banner, setBanner] = createSignal<Notice | null>(null)
  let leave: ReturnType<typeof setTimeout> | undefined

  async function refresh() {
    const { items } = await api.notifications.list.query({ appointmentId })
    setNotices(items as Notice[])
    const unread = items.filter(({ read }) => !read).map(({ id }) => id)
    if (unread.length > 0) await markRead(unread)
  }
  const markRead = (ids: string[]) => api.notifications.markRead.mutate({ ids })
  const quietly = (work: Promise<unknown>) => work.catch(() => {}) // The list is there again at the next visit.

  function hear(notice: Notice) {
    if (notices().some(({ id }) => id === notice.id)) return
    setNotices([notice, ...notices()])
    setBanner(notice)
    clearTimeout(leave)
    if (notice.priority === 'urgent') navigator.vibrate?.([200, 100, 200])
    else leave = setTimeout(() => setBanner(null), BANNER_MS)
    // The new link is in the stored notification only: it never passes through a room.
    void quietly(notice.type === 'meet_link_update' ? refresh() : markRead([notice.id]))
  }

  onMount(() => void quietly(refresh()))
  return { notices, banner, hear, closeBanner: () => setBanner(null) }
}
