import { Show } from 'solid-js'
import type { Problem } from '../api/problem.ts'

/** What went wrong, where it went wrong; read out at once. */
export function ProblemNote(props: { problem: Problem | null }) {
  return (
    <Show when={props.problem}>
      {(problem) => (
        <p class="note problem" role="alert">
          {problem().message}
        </p>
      )}
    </Show>
  )
}
