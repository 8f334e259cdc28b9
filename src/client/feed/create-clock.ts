import { createSignal, onCleanup } from 'solid-js'

/** The time in ms, moving once a second; what counts down reads this (POS-5). */
export function createClock() {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), 1_000)
  onCleanup(() => clearInterval(timer))
  return now
}
