import { createRoot, onCleanup } from 'solid-js'
import type { WordedNotification } from '../../protocol/frames.ts'
import { createDayFeed, type DayFeed } from './day-feed.ts'

type Hears = {
  readonly onNotification: (notification: WordedNotification) => void
  readonly onBack: () => void
}
type Shared = {
  readonly feed: DayFeed
  readonly close: () => void
  readonly hears: Set<Hears>
  users: number
}

const open = new Map<string, Shared>()

/**
 * NOTE-14: the feed of an appointment, one for all parts of the app that follow it, however many there are: a second socket
 * would say the same. Open until the last owner that uses it is disposed of.
 */
export function shareDayFeed(appointmentId: string, hears?: Hears): DayFeed {
  const shared = open.get(appointmentId) ?? begin(appointmentId)
  shared.users++
  if (hears) shared.hears.add(hears)
  onCleanup(() => {
    if (hears) shared.hears.delete(hears)
    shared.users--
    if (shared.users > 0) return
    open.delete(appointmentId)
    shared.close()
  })
  return shared.feed
}

/** Of no owner: whoever has asked first may go first. */
const begin = (appointmentId: string): Shared =>
  createRoot((close) => {
    const hears = new Set<Hears>()
    const feed = createDayFeed(
      { appointmentId },
      {
        onNotification: (notification) => {
          for (const each of hears) each.onNotification(notification)
        },
        onBack: () => {
          for (const each of hears) each.onBack()
        },
      },
    )
    const shared = { feed, close, hears, users: 0 }
    open.set(appointmentId, shared)
    return shared
  }, null)
