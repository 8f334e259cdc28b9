import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Gap } from '../../../../record/gaps.ts'

/** As long as the bar rests after its question: longer than a double press (CONSOLE-2). */
const REST_MS = 800

/** RX-6: what is not said of a medication is asked once before it is given; what changes meanwhile is another question. */
export function createSecondThought(gaps: () => readonly Gap[]) {
  const [asked, setAsked] = createSignal<readonly Gap[] | null>(null)
  const [isResting, setResting] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(on(gaps, () => setAsked(null), { defer: true }))
  return {
    asked,
    isResting,
    forget: () => setAsked(null),
    /** True when it was asked, and nothing is to be given yet. */
    asks(): boolean {
      if (gaps().length === 0 || asked() !== null) return false
      setAsked(gaps())
      setResting(true)
      timer = setTimeout(() => setResting(false), REST_MS)
      return true
    },
  }
}
