import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { DaySettings } from '../queue/events.ts'
import type { DoctorDayKey, Instant } from '../queue/ids.ts'
import { paceFrom } from '../queue/pace.ts'
import { pastTurnsOf } from '../queue/past-turns.ts'
import type { Db } from './db/client.ts'
import { appointments, consultations, doctorDays } from './db/schema.ts'

/** About a month of full days; older turns would weigh nothing. */
const NEWEST = 400

/**
 * POS-3: the doctor's newest turns that are over, as a query, so that it can share a request with others. Nothing for
 * a day that has begun: its pace is in its log already.
 */
export const selectPastTurns = (db: Db, doctorId: string, key: DoctorDayKey) =>
  db
    .select({
      mode: appointments.mode,
      bookedAt: appointments.bookedAt,
      calledAt: appointments.calledAt,
      startedAt: consultations.startedAt,
      endedAt: consultations.endedAt,
      status: appointments.status,
    })
    .from(appointments)
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .where(
      and(
        eq(appointments.doctorId, doctorId),
        inArray(appointments.status, ['completed', 'no_show']),
        isNotNull(appointments.calledAt),
        sql`not exists (select 1 from ${doctorDays} where ${doctorDays.id} = ${key})`,
      ),
    )
    .orderBy(desc(appointments.calledAt))
    .limit(NEWEST)

type Row = Awaited<ReturnType<typeof selectPastTurns>>[number]

/** What a day starts from: the doctor's set minutes, and the pace of their past turns where there are any. */
export function daySettings(minutesPerPatient: number, rows: readonly Row[], now: Instant): DaySettings {
  const history = pastTurnsOf(rows.map(booking))
  return history.length === 0
    ? { minutesPerPatient }
    : { minutesPerPatient, pace: paceFrom(history, { minutesPerPatient }, now) }
}

/** The database does not keep that a visit broke off and was resumed; such a one counts with its whole length. */
const booking = ({ mode, status, bookedAt, calledAt, startedAt, endedAt }: Row) => ({
  mode,
  status,
  bookedAt: bookedAt.getTime(),
  calledAt: calledAt?.getTime() ?? null,
  startedAt: startedAt?.getTime() ?? null,
  endedAt: endedAt?.getTime() ?? null,
  interruptedAt: null,
})
