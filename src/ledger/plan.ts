import type { Outcome } from '../protocol/command.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import { execute } from '../queue/decide.ts'
import type { Logged } from '../queue/events.ts'
import { evolve } from '../queue/evolve.ts'
import type { CommandId } from '../queue/ids.ts'
import { entryOf, type Queue } from '../queue/queue.ts'
import type { Notification } from '../queue/views/notifications.ts'
import { notificationsFor } from '../queue/views/notifications.ts'
import type { Publication } from './ports.ts'

/** What a doctor-day's writer knows of it: the queue, and the rows each command has led to. */
export type Known = {
  readonly queue: Queue
  readonly byCommand: ReadonlyMap<CommandId, readonly Logged[]>
}

/** What these commands lead to, one after another: an answer to each, and the rows to append. */
export type Plan = { readonly outcomes: readonly Outcome[]; readonly publication: Publication }

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
 * Decides in memory; nothing has happened until the rows are appended. A command whose id is in the log, or came
 * before in this very batch, is answered as the first time and has no second effect.
 */
export function decideAll(known: Known, envelopes: readonly CommandEnvelope[]): Plan {
  const answered = new Map<CommandId, Outcome>()
  const logged: Logged[] = []
  let queue = known.queue

  const answer = (envelope: CommandEnvelope): Outcome => {
    const rows = known.byCommand.get(envelope.id)
    if (rows) return done(rows, queue)
    const execution = execute(queue, envelope)
    if (!execution.ok) return { ok: false, ...execution.refusal }
    queue = execution.after
    logged.push(...execution.logged)
    return done(execution.logged, queue)
  }

  const outcomes = envelopes.map((envelope) => {
    const outcome = answered.get(envelope.id) ?? answer(envelope)
    answered.set(envelope.id, outcome)
    return outcome
  })
  return { outcomes, publication: follow(known.queue, logged) }
}

/** A command without events was already fulfilled: it is as done as the queue is now. */
const done = (logged: readonly Logged[], queue: Queue): Outcome => ({
  ok: true,
  seq: logged.at(-1)?.seq ?? queue.seq,
  logged,
})

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
