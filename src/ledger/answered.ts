import type { Answered } from '../protocol/command.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import type { Sequencer } from './sequencer.ts'

/** OPS-7: the outcome of a command and, when it was accepted, the line as it is now. Never rejects. */
export async function answeredBy(sequencer: Sequencer, envelope: CommandEnvelope): Promise<Answered> {
  const outcome = await sequencer.submit(envelope)
  if (!outcome.ok) return outcome
  const { serving, line } = await sequencer.queue()
  return { ...outcome, now: { serving, line } }
}
