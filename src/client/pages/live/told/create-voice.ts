import { createSignal } from 'solid-js'

type Line = { readonly says: string }
/** More than one change ever tells, so that each is read; and no long list for whoever walks through the page. */
const KEPT = 6

/**
 * WAIT-6: what a screen reader is told, politely (`say`) or at once (`call`). Each line is a part of its own in a region
 * that stays: only so is everything read, in order, once.
 */
export function createVoice() {
  const [polite, setPolite] = createSignal<readonly Line[]>([])
  const [atOnce, setAtOnce] = createSignal<readonly Line[]>([])
  const adding = (set: typeof setPolite) => (says: string) => {
    if (says !== '') set((lines) => [...lines, { says }].slice(-KEPT))
  }
  return { polite, atOnce, say: adding(setPolite), call: adding(setAtOnce) }
}
export type Voice = ReturnType<typeof createVoice>
