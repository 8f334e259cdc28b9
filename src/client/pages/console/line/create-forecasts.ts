import { createEffect, createSignal, onCleanup } from 'solid-js'
import { waitFor } from '../../../../queue/estimate/wait.ts'
import type { Instant, Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'

/** So many at a time: a wait takes a millisecond or two, and sixty at once would hold up a press. */
const AT_A_TIME = 8

/**
 * CONSOLE-10, POS-3: when each turn is likely to come, for everybody in the line at once, and only when something has
 * happened or a minute has passed. What was known before stays until all of the new is.
 */
export function createForecasts(view: () => PublicView, minute: () => Instant) {
  const [likely, setLikely] = createSignal<ReadonlyMap<Token, Instant>>(new Map())
  createEffect(() => {
    const shown = view()
    // The minute began before what happened in it: nobody's wait is told from before that.
    const from = Math.max(shown.at, minute())
    const tokens = shown.runningSince === null ? [] : [...shown.line]
    const found = new Map<Token, Instant>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const some = () => {
      for (const token of tokens.splice(0, AT_A_TIME)) {
        const wait = waitFor(shown, token, from)
        if (wait !== null) found.set(token, from + wait.likely)
      }
      if (tokens.length === 0) setLikely(found)
      else timer = setTimeout(some)
    }
    some()
    onCleanup(() => clearTimeout(timer))
  })
  return likely
}
