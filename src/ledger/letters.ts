import type { LetterRecord } from '../db/letters.ts'
import { OPEN_SCREEN_FIRST_MS, Stage, USEFUL_MS } from '../queue/views/away.ts'
import { Role } from '../queue/vocabulary.ts'
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
