import { createSignal } from 'solid-js'

/** A signal that outlives the page, on this device. Without storage it is a plain signal. */
export function createRemembered(name: () => string) {
  const read = () => {
    try {
      return localStorage.getItem(name())
    } catch {
      return null
    }
  }
  const [changed, setChanged] = createSignal<{ name: string; value: string } | null>(null)
  const value = () => {
    const last = changed()
    return last?.name === name() ? last.value : read()
  }
  function remember(value: string) {
    setChanged({ name: name(), value })
    try {
      localStorage.setItem(name(), value)
    } catch {
      // A full or forbidden storage costs the memory, not the page.
    }
  }
  return [value, remember] as const
}
