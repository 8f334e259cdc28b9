import { createEffect, onCleanup } from 'solid-js'
import type { DayFeed } from '../feed/day-feed.ts'
import { keep } from '../feed/kept.ts'
import { KEPT_VIEW, type KeptView } from '../feed/kept-view.ts'
import { startServiceWorker } from './service-worker.ts'

/** PWA-1, PWA-2: what keeps the waiting room of an appointment there while it is closed, or has no network. */
export function createAway(appointmentId: string, { view, state }: Pick<DayFeed, 'view' | 'state'>): void {
  startServiceWorker()
  /** With when it was so: until then nothing newer was heard of. */
  function keepNow() {
    const known = view()
    const isOfNow = state() === 'live' || state() === 'polling'
    if (!known || !isOfNow) return
    const kept: KeptView = { appointmentId, at: Date.now(), view: known }
    keep(KEPT_VIEW, JSON.stringify(kept))
  }
  createEffect(keepNow)
  // Nobody says goodbye on a phone: the last that is heard of a page is that it is not looked at any more.
  document.addEventListener('visibilitychange', keepNow)
  onCleanup(() => document.removeEventListener('visibilitychange', keepNow))
}
