import type { WordedNotification } from '../../../protocol/frames.ts'
import { createDayFeed } from '../../feed/day-feed.ts'

/** Who shows what an appointment is told. */
export type Listener = {
  readonly onNotification: (heard: WordedNotification) => void
  readonly onBack: () => void
}

/**
 * WAIT: what comes in for one appointment, from when its page is opened: whose it is need not be known for that. What is told
 * before anybody listens waits for the listener.
 */
export function createLive(appointmentId: string) {
  const early: WordedNotification[] = []
  let listener: Listener = { onNotification: (heard) => early.push(heard), onBack() {} }
  const feed = createDayFeed(
    { appointmentId },
    { onNotification: (heard) => listener.onNotification(heard), onBack: () => listener.onBack() },
  )
  return {
    ...feed,
    listen(next: Listener) {
      listener = next
      early.splice(0).forEach(next.onNotification)
    },
  }
}
export type Live = ReturnType<typeof createLive>
