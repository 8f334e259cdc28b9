import { createEffect, on, onCleanup, onMount } from 'solid-js'
import type { MessageNudge } from '../../protocol/message-nudge.ts'
import { timesBack } from '../api/back.ts'
import { messageHeard } from '../feed/message-heard.ts'

/** Without a socket nobody says that there is something to read (ROOM-5). */
const POLL_MS = 10_000

/** MSG-3: at the start, when something is heard, when the connection is back, and by the clock while there is none. */
export function whenNews(
  isLive: () => boolean,
  isAboutUs: (heard: MessageNudge) => boolean,
  ask: () => unknown,
): void {
  const poll = setInterval(() => !isLive() && navigator.onLine && void ask(), POLL_MS)
  onCleanup(() => clearInterval(poll))
  createEffect(on(timesBack, () => void ask(), { defer: true }))
  createEffect(on(messageHeard, (heard) => heard && isAboutUs(heard) && void ask(), { defer: true }))
  onMount(() => void ask())
}
