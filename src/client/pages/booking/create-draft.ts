import { createEffect, createSignal, untrack } from 'solid-js'
import { type Draft, forgetDraft, keepDraft, NOTHING, readDraft } from './draft.ts'

/** BOOK-13: the form of one doctor, as it was left; `by` is undefined until it is known who is signed in. */
export function createDraft(doctorId: string, by: () => string | null | undefined) {
  const [draft, setDraft] = createSignal<Draft>(NOTHING)
  createEffect(() => {
    const who = by()
    // Whoever was quicker than the server's answer has typed something newer.
    if (who !== undefined && untrack(draft) === NOTHING) setDraft(readDraft(doctorId, who))
  })
  return {
    draft,
    change(part: Partial<Draft>) {
      keepDraft(doctorId, setDraft({ ...draft(), ...part }), by() ?? null)
    },
    forget() {
      forgetDraft(doctorId)
      setDraft(NOTHING)
    },
  }
}
