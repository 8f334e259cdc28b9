import { and, asc, eq, gt, gte, inArray, min, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { localDaySql } from '../../db/local-day-sql.ts'
import { appointments, doctorDays, doctorSettings } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import { addDays, isoWeekdayOf } from '../../platform/local-day.ts'
import { type DoctorId, doctorDayKey, type Instant, type LocalDate, localDate } from '../../queue/ids.ts'
import { holdsPlace, isLive } from '../../queue/queue.ts'
import { readPatients } from './doctor-reads.ts'

/** SET-3: how many bookings there are from today on, on the doctor's calendar, by date and mode. */
export const selectBookingsAhead = (db: Db, doctorId: DoctorId, now: Instant) =>
  db
    .select({ date: appointments.date, mode: appointments.mode, count: sql<number>`count(*)::int` })
    .from(appointments)
    .where(
      and(
        inArray(
          appointments.doctorDayId,
          db
            .select({ id: doctorDays.id })
            .from(doctorDays)
            .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctorDays.doctorId))
            .where(
              and(
                eq(doctorDays.doctorId, doctorId),
                gte(doctorDays.date, localDaySql(now, doctorSettings.timeZone)),
              ),
            ),
        ),
        statusIs(appointments.status, holdsPlace),
      ),
    )
    .groupBy(appointments.date, appointments.mode)
    .orderBy(asc(appointments.date), asc(appointments.mode))

const WEEK = 7

/**
 * CALL-11: the doctor's next day after `date` and who is expected on it. Next is the first that the doctor works, or that
 * was booked when they still did; null when there is neither.
 */
export async function readDayAfter(db: Db, doctorId: DoctorId, date: LocalDate) {
  const [[settings], [booked]] = await db.batch([
    db
      .select({ workingDays: doctorSettings.workingDays, capacity: doctorSettings.capacity })
      .from(doctorSettings)
      .where(eq(doctorSettings.doctorId, doctorId)),
    db
      .select({ date: min(doctorDays.date) })
      .from(doctorDays)
      .where(and(eq(doctorDays.doctorId, doctorId), gt(doctorDays.date, date), gt(doctorDays.liveCount, 0))),
  ])
  const works = (day: LocalDate) => settings?.workingDays.includes(isoWeekdayOf(day)) ?? false
  const week = Array.from({ length: WEEK }, (_, n) => addDays(date, n + 1))
  const candidates = [week.find(works), booked?.date ? localDate(booked.date) : undefined]
  const [next] = candidates.filter((day) => day !== undefined).toSorted()
  if (next === undefined) return null
  const patients = await readPatients(db, doctorDayKey(doctorId, next))
  return {
    date: next as string,
    isWorkingDay: works(next),
    capacity: settings?.capacity ?? 0,
    patients: patients
      .filter(({ status }) => isLive(status))
      .map(({ appointmentId, token, patientName, mode, reason, previousVisits, isConfirmed }) => ({
        appointmentId,
        token,
        patientName,
        mode,
        reason,
        previousVisits,
        isConfirmed,
      })),
  }
}
