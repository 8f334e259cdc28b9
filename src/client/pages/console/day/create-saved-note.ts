import { createSignal } from 'solid-js'

/** MEET-12, SET-4: what was saved last. Each saving is said anew, also when it is the same sentence again. */
export function createSavedNote() {
  const [said, setSaid] = createSignal<{ readonly sentence: string } | null>(null)
  return {
    said,
    say: (sentence: string) => setSaid({ sentence }),
    close: () => setSaid(null),
  }
}
export type CreatedNote = ReturnType<typeof createSavedNote>
