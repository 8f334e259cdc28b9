import type { CommandEnvelope } from '../../queue/commands.ts'
import { execute } from '../../queue/decide.ts'
import { evolve } from '../../queue/evolve.ts'
import type { Queue } from '../../queue/queue.ts'
import { notificationsFor } from '../../queue/views/notifications.ts'
import type { Batch } from '../ports.ts'

/** The batch that a run of commands leads to; refused ones add nothing. */
export function batchOf(before: Queue, commands: readonly CommandEnvelope[]): Batch {
  let after = before
  const logged: Batch['logged'][number][] = []
  const notifications: Batch['notifications'][number][] = []
  for (const command of commands) {
    const execution = execute(after, command)
    if (!execution.ok) continue
    for (const row of execution.logged) {
      const next = evolve(after, row)
      notifications.push(...notificationsFor(after, row, next))
      after = next
    }
    logged.push(...execution.logged)
  }
  return { before, after, logged, notifications }
}
