import { createEffect, createMemo, on } from 'solid-js'

/** Tells a text, and again whenever it has become another. */
export function createTelling(text: () => string, tell: (says: string) => void, isFirstTold = true) {
  createEffect(on(createMemo(text), tell, { defer: !isFirstTold }))
}
