import { createEffect, createMemo, on } from 'solid-js'

type Telling = {
  /** Empty is nothing to tell. */
  readonly text: () => string
  readonly tell: (says: string) => void
  readonly isFirstTold?: boolean
}

/** Tells each text, and again whenever it has become another: in this order where one change has brought several. */
export function createTellings(tellings: readonly Telling[]) {
  const texts = tellings.map(({ text }) => createMemo(text))
  createEffect(
    on(texts, (now, before) => {
      for (const [index, { tell, isFirstTold = true }] of tellings.entries()) {
        const says = now[index] ?? ''
        if (says !== '' && (before ? says !== before[index] : isFirstTold)) tell(says)
      }
    }),
  )
}
