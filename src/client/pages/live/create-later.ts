import { createEffect, createSignal, untrack } from 'solid-js'
import type { Later } from './later.ts'

/** The rest of the page, null until it has come. It is asked for with the first view, and with later ones if it failed. */
export function createLater(seq: () => number | undefined) {
  const [part, setPart] = createSignal<Later | null>(null)
  createEffect(() => {
    if (seq() === undefined || untrack(part)) return
    import('./later.ts').then(
      ({ later }) => setPart(later),
      () => {},
    )
  })
  return part
}
