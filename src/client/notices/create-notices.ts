import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, mapArray, on, onCleanup } from 'solid-js'
import { queries } from '../api/queries.ts'
import { api } from '../api/trpc.ts'
import { chime } from '../away/sound.ts'
import { setUrgentTitle } from '../components/create-title.ts'
import type { shareDayFeed } from '../feed/shared-feed.ts'
import type { createVoice } from '../pages/live/told/create-voice.ts'
import { createBanner } from './create-banner.ts'
import type { Told } from './next-banner.ts'

/** What is told by no feed is no matter of seconds. */
const ASK_MS = 30_000
const RETRY_MS = 5_000
export const TOLD = ['told'] as const

/** NOTE-14, NOTE-15: what a patient is told while a page of theirs is open, and how much of it is unread. */
export function createNotices(voice: ReturnType<typeof createVoice>) {
  const client = useQueryClient()
  const asked = useQuery(() => ({ ...queries.unread(), refetchInterval: ASK_MS }))
  // Reading `data` while it is pending would suspend the page.
  const unread = () => (asked.isPending ? undefined : asked.data)
  const askAgain = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: queries.unread().queryKey }),
      client.invalidateQueries({ queryKey: TOLD }),
    ])

  const { banner, arrive, compare, close, setHeld } = createBanner((told, isNews) => {
    const isTurn = told.priority === 'urgent'
    const tell = isTurn ? voice.call : voice.say
    tell(told.message)
    if (isTurn && isNews) ring()
    void markRead([told.id])
  })
  /** P20. What could not be marked stays unread, and is listed so. */
  async function markRead(ids: string[]) {
    if (ids.length === 0) return
    await api.notifications.markRead.mutate({ ids }).catch(() => {})
    await client.invalidateQueries({ queryKey: queries.unread().queryKey })
  }

  let isOpened = false
  function compareNow() {
    const now = unread()
    if (!now) return
    compare(now, isOpened)
    isOpened = true
  }
  createEffect(on([unread, () => asked.dataUpdatedAt], compareNow))
  // What has come while nobody looked.
  document.addEventListener('visibilitychange', compareNow)
  onCleanup(() => document.removeEventListener('visibilitychange', compareNow))
  createFeeds(
    () => (unread()?.today ?? []).filter(({ isLive }) => isLive).map(({ appointmentId }) => appointmentId),
    (appointmentId) => ({
      onNotification: (notification) => {
        // Shown, it is marked, and the count asked for: a doctor-day that hears something at once asks for no more than that.
        arrive({ ...notification, appointmentId } satisfies Told, true)
        void client.invalidateQueries({ queryKey: TOLD })
      },
      // NOTE-7: what was said while there was no socket.
      onBack: () => void askAgain(),
    }),
  )
  createEffect(() => setUrgentTitle(titleOf(banner())))
  onCleanup(() => setUrgentTitle(''))
  return { unread: () => unread()?.unread ?? 0, banner, close, setHeld, markRead }
}

const titleOf = (told: Told | null) => (told?.priority === 'urgent' ? `(!) ${told.message}` : '')

function ring() {
  chime()
  // A browser that nobody has touched yet refuses and complains.
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200])
}

type Hears = NonNullable<Parameters<typeof shareDayFeed>[1]>

/** Follows each of these appointments; who has none never loads what that takes. */
function createFeeds(appointmentIds: () => readonly string[], hears: (appointmentId: string) => Hears) {
  const [share, setShare] = createSignal<{ readonly open: typeof shareDayFeed } | null>(null)
  let retry: ReturnType<typeof setTimeout> | undefined
  const load = () =>
    import('../feed/shared-feed.ts').then(
      ({ shareDayFeed }) => setShare({ open: shareDayFeed }),
      () => {
        retry = setTimeout(load, RETRY_MS)
      },
    )
  const isWanted = createMemo(() => appointmentIds().length > 0)
  createEffect(() => isWanted() && !share() && void load())
  onCleanup(() => clearTimeout(retry))
  const feeds = mapArray(
    () => (share() ? appointmentIds() : []),
    (appointmentId) => share()?.open(appointmentId, hears(appointmentId)),
  )
  createEffect(feeds)
}
