import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Priority } from '../../queue/views/notifications.ts'
import { isStillSo, type Told, type Unread, withArrived } from './next-banner.ts'

/** NOTE-8: how long a banner stays by itself, in ms; an urgent one until it is closed or its turn has passed. */
const STAYS_MS: Readonly<Record<Priority, number | null>> = {
  low: 4_000,
  medium: 7_000,
  high: 12_000,
  urgent: null,
}

/**
 * NOTE-14: the one banner there is, and what waits for it. `onShow` is told of each once, as it is shown; `isNews` is false
 * for what the page has found when it was opened.
 */
export function createBanner(onShow: (told: Told, isNews: boolean) => void) {
  const [waiting, setWaiting] = createSignal<readonly (Told & { readonly isNews: boolean })[]>([])
  /** Whoever reads it or is about to press it is not hurried. */
  const [isHeld, setHeld] = createSignal(false)
  const known = new Set<string>()
  const shownBefore = new Set<string>()
  const banner = () => waiting()[0] ?? null

  /** SEND-2: a page that nobody looks at shows nothing; it is asked for again when somebody does. */
  function arrive(told: Told, isNews: boolean) {
    if (document.hidden || known.has(told.id)) return
    known.add(told.id)
    setWaiting((before) => withArrived(before, { ...told, isNews }))
  }
  /** What is not so any more goes, and what was told meanwhile comes. */
  function compare({ today }: Unread, isNews: boolean) {
    const statusOf = new Map(today.map(({ appointmentId, status }) => [appointmentId, status]))
    setWaiting((before) =>
      before.filter((told) => {
        const status = statusOf.get(told.appointmentId)
        return status !== undefined && isStillSo(told, status)
      }),
    )
    for (const { appointmentId, status, newest } of today)
      if (newest && !newest.read && isStillSo(newest, status)) arrive({ ...newest, appointmentId }, isNews)
  }
  const close = () => {
    setHeld(false)
    setWaiting((before) => before.slice(1))
  }
  createEffect(
    on(
      () => banner()?.id,
      () => {
        const shown = banner()
        if (!shown || shownBefore.has(shown.id)) return
        shownBefore.add(shown.id)
        onShow(shown, shown.isNews)
      },
    ),
  )
  createEffect(() => {
    const shown = banner()
    const stays = shown && STAYS_MS[shown.priority]
    if (!stays || isHeld()) return
    const leave = setTimeout(close, stays)
    onCleanup(() => clearTimeout(leave))
  })
  return { banner, arrive, compare, close, setHeld }
}
