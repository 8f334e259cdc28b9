import type { CommandEnvelope, QueueCommand } from '../commands.ts'
import { type Execution, execute } from '../decide.ts'
import type { DaySettings, Logged, QueueEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import {
  appointmentId,
  commandId,
  doctorDayKey,
  doctorId,
  type Instant,
  localDate,
  patientId,
} from '../ids.ts'
import { type Entry, emptyQueue, entryOf, type Queue } from '../queue.ts'
import type { RefusalCode } from '../refusal.ts'
import { type Notification, notificationsFor } from '../views/notifications.ts'
import type { Actor, Role } from '../vocabulary.ts'

export const TODAY = localDate('2026-03-02')
export const KEY = doctorDayKey(doctorId('d-1'), TODAY)
/** 08:00 UTC on that day. */
export const MORNING: Instant = Date.parse('2026-03-02T08:00:00Z')
export const SETTINGS: DaySettings = { minutesPerPatient: 10 }

export const seconds = (count: number) => count * 1000
export const minutes = (count: number) => count * 60_000

/** Patient n has appointment `a-n`; booked in order on a new day, also token n. */
export const appointment = (n: number) => appointmentId(`a-${n}`)
export const patient = (n: number) => patientId(`p-${n}`)

/** A command, how long after the last event it comes, and who asks. */
export type Asked = { readonly command: QueueCommand; readonly after: number; readonly by: Role }

export const asked = (command: QueueCommand, by: Role = 'doctor'): Asked => ({
  command,
  after: seconds(1),
  by,
})
export const later = (after: number, { command, by }: Asked): Asked => ({ command, by, after })

const actor = (role: Role): Actor => ({ role, id: `u-${role}` })

let count = 0

export const envelope = (queue: Queue, { command, after, by }: Asked): CommandEnvelope => ({
  id: commandId(`c-${String(++count).padStart(6, '0')}`),
  at: (queue.at === 0 ? MORNING : queue.at) + after,
  actor: actor(by),
  command,
})

/** Asks a frozen queue, so that a change in place throws. */
export const when = (queue: Queue, wish: Asked): Execution =>
  execute(deepFreeze(queue), envelope(queue, wish))

/** The queue after these wishes, none of which may be refused. */
export function given(...wishes: readonly Asked[]): Queue {
  return from(emptyQueue(KEY), ...wishes)
}

export function from(start: Queue, ...wishes: readonly Asked[]): Queue {
  return logOf(start, ...wishes).queue
}

/** The same with the events that led there. */
export function logOf(start: Queue, ...wishes: readonly Asked[]): { queue: Queue; log: readonly Logged[] } {
  let queue = start
  const log: Logged[] = []
  for (const wish of wishes) {
    const execution = when(queue, wish)
    if (!execution.ok) throw new Error(`${wish.command.type} was refused: ${execution.refusal.code}`)
    log.push(...execution.logged)
    queue = execution.after
  }
  return { queue, log }
}

/** What happened, or the code of the refusal. */
export const outcome = (execution: Execution): readonly QueueEvent[] | RefusalCode =>
  execution.ok ? execution.logged.map(({ event }) => event) : execution.refusal.code

/** The entry of patient n. */
export function entry(queue: Queue, n: number): Entry {
  const found = entryOf(queue, appointment(n))
  if (!found) throw new Error(`patient ${n} has no entry`)
  return found
}

/** The tokens of the line as plain numbers. */
export const line = (queue: Queue): readonly number[] => queue.line

export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** Who is told what by one wish that may not be refused, event by event as the room does it. */
export function notificationsOf(queue: Queue, wish: Asked): readonly Notification[] {
  let before = queue
  return logOf(queue, wish).log.flatMap((logged) => {
    const after = evolve(before, logged)
    const told = notificationsFor(before, logged, after)
    before = after
    return told
  })
}
