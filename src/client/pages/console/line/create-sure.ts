import { createSignal, onCleanup } from 'solid-js'

/** Longer than a double press. */
export const REST_MS = 800

/** CONSOLE-21: what is done to somebody is asked first, and done by a press after the question's pause. */
export function createSure() {
  const [isAsked, setAsked] = createSignal(false)
  const [isResting, setResting] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  return {
    isAsked,
    isResting,
    forget: () => setAsked(false),
    /** True when it was asked, or was asked just now: nothing is to be done yet. */
    asks(): boolean {
      if (isAsked()) return isResting()
      setAsked(true)
      setResting(true)
      clearTimeout(timer)
      timer = setTimeout(() => setResting(false), REST_MS)
      return true
    },
  }
}
export type Sure = ReturnType<typeof createSure>
