import { createSignal } from 'solid-js'
import { keep, readKept } from './kept.ts'

/** A signal that outlives the page, on this device. Without storage it is a plain signal. */
export function createRemembered(name: () => string) {
  const [changed, setChanged] = createSignal<{ name: string; value: string } | null>(null)
  const value = () => {
    const last = changed()
    return last?.name === name() ? last.value : readKept(name())
  }
  function remember(value: string) {
    setChanged({ name: name(), value })
    keep(name(), value)
  }
  return [value, remember] as const
}
