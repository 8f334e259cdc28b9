import { createSignal } from 'solid-js'

type Line = { readonly says: string }

/**
 * WAIT-6: what a screen reader is told, politely (`say`) or at once (`call`). Each line is a part of its own in a region
 * that stays: only so is everything read, in order, once. What was told goes with the next change, so that whoever walks
 * through the page finds nothing in it that is no longer true.
 */
export function createVoice() {
  const [polite, setPolite] = createSignal<readonly Line[]>([])
  const [atOnce, setAtOnce] = createSignal<readonly Line[]>([])
  let isSameChange = false
  const adding = (set: typeof setPolite) => (says: string) => {
    if (says === '') return
    if (!isSameChange) {
      isSameChange = true
      queueMicrotask(() => {
        isSameChange = false
      })
      setPolite([])
      setAtOnce([])
    }
    set((lines) => [...lines, { says }])
  }
  return { polite, atOnce, say: adding(setPolite), call: adding(setAtOnce) }
}
export type Voice = ReturnType<typeof createVoice>
