import { createSignal } from 'solid-js'
import { type Problem, problemOf } from './problem.ts'

/**
 * A button's deed: pending while it runs, and what went wrong if it did. The command id is made when the deed is
 * first asked for and kept until it is answered, so that a repeat after a lost answer has no second effect.
 */
export function createAction<Input, Answer>(run: (input: Input, commandId: string) => Promise<Answer>) {
  const [isPending, setPending] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem | null>(null)
  let kept: { asked: string; commandId: string } | null = null

  async function act(input: Input): Promise<Answer | null> {
    if (isPending()) return null
    const asked = JSON.stringify(input) ?? ''
    if (kept?.asked !== asked) kept = { asked, commandId: crypto.randomUUID() }
    setPending(true)
    setProblem(null)
    try {
      const answer = await run(input, kept.commandId)
      kept = null
      return answer
    } catch (error) {
      const found = problemOf(error)
      if (found.code !== 'NO_CONNECTION' && found.code !== 'UNAVAILABLE') kept = null
      setProblem(found)
      return null
    } finally {
      setPending(false)
    }
  }

  return { act, isPending, problem, forget: () => setProblem(null) }
}
