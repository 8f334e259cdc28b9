import type { DaySettings, QueueEvent } from '../events.ts'
import type { Entry, Queue } from '../queue.ts'
import type { RefusalCode } from '../refusal.ts'

/** `DayOpened` before a day's first event, nothing later. */
export const openDay = (queue: Queue, settings: DaySettings): readonly QueueEvent[] =>
  queue.seq === 0 ? [{ type: 'DayOpened', settings }] : []

/**
 * POS-3: the first booking may be weeks old when the day begins, and the doctor's pace with it. Until the first turn
 * is called the doctor's own presses bring it up to date.
 */
export const refreshDay = (queue: Queue, settings: DaySettings): readonly QueueEvent[] =>
  queue.seq === 0
    ? openDay(queue, settings)
    : queue.runningSince === null
      ? settingsChange(queue, settings)
      : []

/** What is not said stays as it was; what was said before something newer changes nothing (SET-1). */
export function settingsChange(queue: Queue, said: DaySettings): readonly QueueEvent[] {
  if ((said.version ?? 0) < (queue.settings.version ?? 0)) return []
  const settings = { ...queue.settings, ...said }
  return isSame(queue.settings, settings) ? [] : [{ type: 'SettingsChanged', settings }]
}

const isSame = (a: DaySettings, b: DaySettings) => written(a) === written(b)
const written = ({
  version = 0,
  minutesPerPatient,
  skipAutomatically = false,
  startsAt,
  pace,
}: DaySettings) => JSON.stringify([version, minutesPerPatient, skipAutomatically, startsAt, pace])

/** Calls whoever is first, once the current turn is over; nobody during a break (CALL-3, CALL-6). */
export function nextTurn(queue: Queue): readonly QueueEvent[] {
  const next = queue.line[0]
  return next === undefined || queue.availability !== 'available' ? [] : [{ type: 'TurnCalled', token: next }]
}

/** Seeing a patient is being available. */
export const beingAvailable = (queue: Queue): readonly QueueEvent[] =>
  queue.availability === 'available'
    ? []
    : [{ type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null }]

/** Why an entry's place in the line cannot be changed; null when it can. */
export function notInLine({ status }: Entry): RefusalCode | null {
  switch (status) {
    case 'booked':
    case 'waiting':
      return null
    case 'called':
    case 'in_consultation':
    case 'interrupted':
      return 'TURN_HAS_COME'
    case 'no_show':
      return 'APPOINTMENT_MISSED'
    case 'completed':
    case 'cancelled':
      return 'APPOINTMENT_CLOSED'
    default:
      return status satisfies never
  }
}
