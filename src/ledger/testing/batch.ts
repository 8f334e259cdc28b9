import type { CommandEnvelope } from '../../queue/commands.ts'
import type { Queue } from '../../queue/queue.ts'
import { decideAll } from '../plan.ts'
import type { Batch } from '../ports.ts'

/** The batch that a run of commands leads to, none of which has been answered before; they have no deadline. */
export function batchOf(before: Queue, commands: readonly CommandEnvelope[]): Batch {
  const { publication, answers } = decideAll({ queue: before, outcomeOf: () => undefined }, commands)
  return { before, ...publication, answers: answers.map((answer) => ({ ...answer, until: null })) }
}
