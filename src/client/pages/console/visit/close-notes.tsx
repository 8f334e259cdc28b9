import { createSignal, Show } from 'solid-js'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { visit } from '../../../language/visit.ts'
import type { OpenDraft } from './create-draft.ts'

/** DRAFT-3: after the last visit; for good, so it is asked once more. */
export function CloseNotes(props: { dayKey: string; draft: OpenDraft }) {
  const [isAsked, setAsked] = createSignal(false)
  const closing = createAction(async () => {
    await props.draft.flush()
    const answer = await api.record.closeNotes.mutate({ key: props.dayKey })
    await props.draft.refresh()
    return answer
  })
  return (
    <Show when={props.draft.draft().notesClosedAt === null}>
      <div class="close-notes">
        <button
          type="button"
          class="button quiet small"
          aria-disabled={closing.isPending()}
          onBlur={() => setAsked(false)}
          onClick={() => (isAsked() ? void closing.act(null) : setAsked(true))}
        >
          {isAsked() ? visit().notes.closeSure : visit().notes.close}
        </button>
        <ProblemNote problem={closing.problem()} />
      </div>
    </Show>
  )
}
