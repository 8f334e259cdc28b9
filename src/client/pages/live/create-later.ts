import { createEffect, createMemo, createSignal } from 'solid-js'
import type { Later } from './later.ts'

const RETRY_MS = 5_000

/** The rest of the page, null until it has come. It is asked for with the first view, and again as long as it fails. */
export function createLater(seq: () => number | undefined) {
  const [part, setPart] = createSignal<Later | null>(null)
  const ask = () =>
    import('./later.ts').then(
      ({ later }) => setPart(later),
      () => void setTimeout(ask, RETRY_MS),
    )
  const isWanted = createMemo(() => seq() !== undefined)
  createEffect(() => isWanted() && void ask())
  return part
}
