import { createSignal, onMount } from 'solid-js'
import type { shellLater } from './shell-later.ts'

const RETRY_MS = 5_000

/** What no page needs in order to stand; null until it has come. It is asked for again as long as it fails. */
export function createShellLater() {
  const [part, setPart] = createSignal<typeof shellLater | null>(null)
  const ask = () =>
    import('./shell-later.ts').then(
      ({ shellLater }) => setPart(shellLater),
      () => void setTimeout(ask, RETRY_MS),
    )
  onMount(() => void ask())
  return part
}
