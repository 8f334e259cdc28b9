import { instantTimer } from '../../platform/testing/timers.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import { emptyQueue, type Queue } from '../../queue/queue.ts'
import { type Asked, envelope, KEY } from '../../queue/testing/day.ts'
import type { Publication } from '../ports.ts'
import { createSequencer, type SequencerOptions } from '../sequencer.ts'
import { createMemoryLedger, type MemoryLedger } from './memory-ledger.ts'

/** A wish as a command with an id of its own. */
export const command = (wish: Asked, queue: Queue = emptyQueue(KEY)): CommandEnvelope => envelope(queue, wish)

export type TestSequencer = ReturnType<typeof sequencerOn>

/** A sequencer that keeps what it published, on a ledger that others may share. */
export function sequencerOn(
  ledger: MemoryLedger = createMemoryLedger(),
  options: Partial<SequencerOptions> = {},
) {
  const published: Publication[] = []
  const sequencer = createSequencer({
    key: KEY,
    ledger,
    timer: instantTimer,
    ...options,
    onPublish(publication) {
      published.push(publication)
      options.onPublish?.(publication)
    },
  })
  const submit = (wish: Asked) => sequencer.submit(command(wish))
  const submitAll = (...wishes: readonly Asked[]) => Promise.all(wishes.map(submit))
  return { ...sequencer, ledger, published, wish: submit, wishAll: submitAll }
}
