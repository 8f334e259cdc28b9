import type { Outcome } from '../protocol/command.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import { execute } from '../queue/decide.ts'
import type { Logged } from '../queue/events.ts'
import { evolve } from '../queue/evolve.ts'
import type { CommandId } from '../queue/ids.ts'
import { entryOf, type Queue } from '../queue/queue.ts'
import { type Notification, notificationsFor } from '../queue/views/notifications.ts'
import type { Answer, Publication } from './ports.ts'
import { accepted, refused } from './remembered.ts'

/** What a doctor-day's writer knows of it: the queue, and what each command was answered. */
export type Known = {
  readonly queue: Queue
  readonly outcomeOf: (id: CommandId) => Outcome | undefined
}

/** What these commands lead to, one after another: an outcome for each, the rows to append, the answers to keep. */
export type Plan = {
  readonly outcomes: readonly Outcome[]
  readonly publication: Publication
  readonly answers: readonly Answer[]
}

export const isJoin = ({ command }: CommandEnvelope) => command.type === 'JoinWaitingRoom'

/**
 * JOIN-3, P25: joins come first, lowest token first; everything else follows in the order it arrived. Joins go
 * before the rest because "at the same moment" must be decided for the patient: who comes while the doctor is
 * skipping them is let in (JOIN-4). Two joins of one token keep their order, unknown appointments go last.
 */
export function admissionOrder<Item extends { readonly envelope: CommandEnvelope }>(
  queue: Queue,
  items: readonly Item[],
): Item[] {
  const place = ({ envelope: { command } }: Item) =>
    command.type === 'JoinWaitingRoom'
      ? (entryOf(queue, command.appointmentId)?.token ?? Number.MAX_SAFE_INTEGER)
      : Number.POSITIVE_INFINITY
  return items
    .map((item) => ({ item, place: place(item) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ item }) => item)
}

/**
 * Decides in memory; nothing has happened until the batch is appended. A command that has been answered, or came before
 * in this very batch, is answered as the first time and has no second effect (OPS-4). What the room asks of itself
 * (`system`) is told to nobody, so of that only the events are kept.
 */
export function decideAll(known: Known, envelopes: readonly CommandEnvelope[]): Plan {
  const decided = new Map<CommandId, Outcome>()
  const logged: Logged[] = []
  const answers: Answer[] = []
  let queue = known.queue

  const decide = (envelope: CommandEnvelope): Outcome => {
    const execution = execute(queue, envelope)
    if (execution.ok) {
      queue = execution.after
      logged.push(...execution.logged)
    }
    const refusal = execution.ok ? null : execution.refusal.code
    if (envelope.actor.role !== 'system') answers.push({ commandId: envelope.id, seq: queue.seq, refusal })
    return execution.ok ? accepted(queue.seq, execution.logged) : refused(execution.refusal.code)
  }

  const outcomes = envelopes.map((envelope) => {
    const { id } = envelope
    const outcome = decided.get(id) ?? known.outcomeOf(id) ?? decide(envelope)
    decided.set(id, outcome)
    return outcome
  })
  return { outcomes, publication: follow(known.queue, logged), answers }
}

/** What follows from rows of the log, whoever wrote them: the queue after them and who is to be told. */
export function follow(before: Queue, logged: readonly Logged[]): Publication {
  const notifications: Notification[] = []
  let queue = before
  for (const row of logged) {
    const next = evolve(queue, row)
    notifications.push(...notificationsFor(queue, row, next))
    queue = next
  }
  return { after: queue, logged, notifications }
}
