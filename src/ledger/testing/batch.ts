import type { CommandEnvelope } from '../../queue/commands.ts'
import type { Queue } from '../../queue/queue.ts'
import { decideAll } from '../plan.ts'
import type { Batch } from '../ports.ts'

/**
 * The batch that a run of commands leads to, none of which has been answered before; they have no deadline. It follows
 * another batch, or is the first of its day.
 */
export function batchOf(on: Queue | Batch, commands: readonly CommandEnvelope[]): Batch {
  const before = 'after' in on ? on.after : on
  const follows = 'after' in on ? (on.logged.at(-1)?.commandId ?? on.follows) : null
  const { publication, answers } = decideAll({ queue: before, outcomeOf: () => undefined }, commands)
  return {
    before,
    follows,
    ...publication,
    answers: answers.map((answer) => ({ ...answer, until: null })),
    signIns: commands.flatMap(({ signIn }) => signIn ?? []),
  }
}
