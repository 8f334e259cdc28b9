import type { GivenRecord, LetterRecord } from '../db/letters.ts'
import { OPEN_SCREEN_FIRST_MS, Stage, USEFUL_MS } from '../queue/views/away.ts'
import { Role, UNDO_WITHIN_MS } from '../queue/vocabulary.ts'
import type { Batch } from './ports.ts'

const iso = (at: number) => new Date(at).toISOString()

/** SEND-7: what a patient has booked for themselves; whoever was booked by the desk holds a ticket. */
export function bookedLetters({ logged }: Pick<Batch, 'logged'>): readonly LetterRecord[] {
  return logged.flatMap(({ event, actor, at }) =>
    event.type === 'AppointmentBooked' && event.origin === 'booked' && actor.role === Role.patient
      ? [
          {
            appointment_id: event.appointmentId,
            token: event.token,
            stage: Stage.booked,
            expected: null,
            planned_at: iso(at + OPEN_SCREEN_FIRST_MS),
            until: iso(at + USEFUL_MS.booked),
          },
        ]
      : [],
  )
}

/** SEND-9: a visit may be taken back for a minute (CALL-7); whoever is told after it has nothing taken from them again. */
const AFTER_UNDO_MS = UNDO_WITHIN_MS + 15_000

/** SEND-9, SEND-10: the visits that a batch has finished; whether they have left anything to read the database knows. */
export function finishedVisits({ before, after }: Pick<Batch, 'before' | 'after'>): readonly GivenRecord[] {
  const known = new Map(before.entries.map(({ appointmentId, status }) => [appointmentId, status]))
  return after.entries.flatMap(({ appointmentId, status, endedAt }) =>
    status === 'completed' && known.get(appointmentId) !== 'completed' && endedAt !== null
      ? [{ appointment_id: appointmentId, planned_at: iso(endedAt + AFTER_UNDO_MS) }]
      : [],
  )
}
