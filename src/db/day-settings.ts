import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { startOfLocalDay } from '../platform/local-day.ts'
import { instantOfWall } from '../platform/wall-time.ts'
import { historyOf } from '../queue/estimate/pace/history.ts'
import { paceFrom } from '../queue/estimate/pace.ts'
import type { DaySettings } from '../queue/events.ts'
import type { DoctorDay, DoctorDayKey, Instant, LocalDate } from '../queue/ids.ts'
import type { Db } from './client.ts'
import { appointments, consultations, doctorDays, doctorSettings } from './schema.ts'

/** About a month of full days; older turns would weigh nothing. */
const NEWEST = 400

/** Nothing has happened on the day yet. */
export const unopened = (key: DoctorDayKey) =>
  sql`not exists (select 1 from ${doctorDays} where ${doctorDays.id} = ${key})`

/** Nobody has been called on the day yet. */
const notBegun = (key: DoctorDayKey) =>
  sql`not exists (select 1 from appointments today where today.doctor_day_id = ${key} and today.called_at is not null)`

/**
 * POS-3: the doctor's newest turns that are over, as a query, so that it can share a request with others. Nothing when
 * the day is not as `wanted`: its pace is in its log already, and reading four hundred rows would be for nothing.
 */
export const selectPastTurns = (db: Db, doctorId: string, wanted: SQL) =>
  db
    .select({
      mode: appointments.mode,
      bookedAt: appointments.bookedAt,
      calledAt: appointments.calledAt,
      startedAt: consultations.startedAt,
      endedAt: consultations.endedAt,
      interruptedAt: consultations.interruptedAt,
      status: appointments.status,
    })
    .from(appointments)
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .where(
      and(
        eq(appointments.doctorId, doctorId),
        inArray(appointments.status, ['completed', 'no_show']),
        isNotNull(appointments.calledAt),
        wanted,
      ),
    )
    .orderBy(desc(appointments.calledAt))
    .limit(NEWEST)

/** What the doctor's press that may begin the day needs, from the database every time (MEET-8); null when there is no such doctor. */
export async function readForTurn(db: Db, { doctorId, key, date }: DoctorDay, now: Instant) {
  const [[row], pastTurns] = await db.batch([
    db
      .select({
        minutesPerPatient: doctorSettings.minutesPerPatient,
        skipAutomatically: doctorSettings.skipAutomatically,
        version: doctorSettings.version,
        timeZone: doctorSettings.timeZone,
        meetLink: doctorSettings.customMeetLink,
        opensAt: doctorSettings.opensAt,
      })
      .from(doctorSettings)
      .where(eq(doctorSettings.doctorId, doctorId)),
    selectPastTurns(db, doctorId, notBegun(key)),
  ])
  if (!row) return null
  const { meetLink, opensAt, timeZone } = row
  return {
    meetLink,
    settings: daySettings(row, date, pastTurns, now),
    opensAt: instantOfWall(date, opensAt, timeZone),
  }
}

type Row = Awaited<ReturnType<typeof selectPastTurns>>[number]

type SetByTheDoctor = Pick<
  typeof doctorSettings.$inferSelect,
  'minutesPerPatient' | 'skipAutomatically' | 'version' | 'timeZone'
>

/** What a day starts from: the doctor's set minutes, and the pace of their past turns where there are any. */
export function daySettings(
  { minutesPerPatient, skipAutomatically, version, timeZone }: SetByTheDoctor,
  date: LocalDate,
  rows: readonly Row[],
  now: Instant,
): DaySettings {
  const history = historyOf(rows.map(booking))
  const plan = { minutesPerPatient, skipAutomatically, version, startsAt: startOfLocalDay(date, timeZone) }
  return history.length === 0 ? plan : { ...plan, pace: paceFrom(history, plan, now) }
}

const booking = ({ mode, status, bookedAt, calledAt, startedAt, endedAt, interruptedAt }: Row) => ({
  mode,
  status,
  bookedAt: bookedAt.getTime(),
  calledAt: calledAt?.getTime() ?? null,
  startedAt: startedAt?.getTime() ?? null,
  endedAt: endedAt?.getTime() ?? null,
  interruptedAt: interruptedAt?.getTime() ?? null,
})
