import { createEffect, createSignal, on } from 'solid-js'
import { timesBack } from './back.ts'
import { type Problem, problemOf } from './problem.ts'

export const isLost = ({ code }: Problem) => code === 'NO_CONNECTION' || code === 'UNAVAILABLE'

/**
 * A button's deed: pending while it runs, and what went wrong if it did. The command id is made when the deed is
 * first asked for and kept until it is answered, so that a repeat after a lost answer has no second effect (OPS-4).
 */
export function createAction<Input, Answer>(run: (input: Input, commandId: string) => Promise<Answer>) {
  const [isPending, setPending] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem | null>(null)
  let kept: { asked: string; commandId: string } | null = null
  /** WAIT-14: what went wrong for want of a connection is over when there is one again. */
  createEffect(
    on(timesBack, () => setProblem((last) => (last && isLost(last) ? null : last)), { defer: true }),
  )

  async function act(input: Input): Promise<Answer | null> {
    if (isPending()) return null
    const asked = JSON.stringify(input) ?? ''
    const isRepeat = kept?.asked === asked
    setPending(true)
    setProblem(null)
    try {
      return await ask(input, asked).catch((error: unknown) => {
        // The no of the first time, which got lost, may hold no more. It had no effect: the wish is asked anew.
        if (!isRepeat || isLost(problemOf(error))) throw error
        return ask(input, asked)
      })
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setPending(false)
    }
  }

  async function ask(input: Input, asked: string): Promise<Answer> {
    if (kept?.asked !== asked) kept = { asked, commandId: crypto.randomUUID() }
    try {
      const answer = await run(input, kept.commandId)
      kept = null
      return answer
    } catch (error) {
      if (!isLost(problemOf(error))) kept = null
      throw error
    }
  }

  return { act, isPending, problem, forget: () => setProblem(null) }
}
