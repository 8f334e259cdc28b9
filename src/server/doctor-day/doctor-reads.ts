import { and, asc, eq, sql } from 'drizzle-orm'
import { user } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { localDaySql } from '../../db/local-day-sql.ts'
import { appointments, consultations, doctorDays, doctorSettings, doctors } from '../../db/schema.ts'
import type { DoctorDayKey, DoctorId, Instant } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'

/** A doctor and their settings, from the database every time (MEET-8). */
export async function readDoctor(db: Db, doctorId: DoctorId) {
  const [row] = await db
    .select({
      id: doctors.id,
      name: doctors.name,
      specialization: doctors.specialization,
      timeZone: doctorSettings.timeZone,
      minutesPerPatient: doctorSettings.minutesPerPatient,
      capacity: doctorSettings.capacity,
      opensAt: doctorSettings.opensAt,
      closesAt: doctorSettings.closesAt,
      workingDays: doctorSettings.workingDays,
      modes: doctorSettings.modes,
      door: doctorSettings.door,
      skipAutomatically: doctorSettings.skipAutomatically,
      meetLink: doctorSettings.customMeetLink,
      meetLinkUpdatedAt: doctorSettings.meetLinkUpdatedAt,
      meetGuestsAsk: doctorSettings.meetGuestsAsk,
    })
    .from(doctors)
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .where(eq(doctors.id, doctorId))
  if (!row) throw refusal('NOT_FOUND')
  return row
}

/** The doctor-day that is today on the doctor's calendar at `at`, if anything has happened on it. */
export const selectDayAt = (db: Db, doctorId: DoctorId, at: Instant) =>
  db
    .select({ id: doctorDays.id })
    .from(doctorDays)
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctorDays.doctorId))
    .where(
      and(eq(doctorDays.doctorId, doctorId), eq(doctorDays.date, localDaySql(at, doctorSettings.timeZone))),
    )

/** Everybody on the day's list, lowest token first, as only the doctor may see them (CALL-1). */
export async function readPatients(db: Db, key: DoctorDayKey) {
  const rows = await db
    .select({
      appointmentId: appointments.id,
      token: appointments.token,
      patientName: user.name,
      reason: appointments.reason,
      mode: appointments.mode,
      origin: appointments.origin,
      status: appointments.status,
      bookedAt: appointments.bookedAt,
      joinedAt: appointments.waitingRoomJoinedAt,
      /** LINK-3. */
      isConfirmed: sql<boolean>`${appointments.confirmedAt} is not null`,
      readyAt: consultations.patientReadyAt,
      calledAt: appointments.calledAt,
      startedAt: consultations.startedAt,
      endedAt: consultations.endedAt,
      durationSeconds: consultations.durationSeconds,
      lateArrivalCount: appointments.lateArrivalCount,
      previousVisits: sql<number>`(select count(*)::int from appointments earlier
        where earlier.patient_id = ${appointments.patientId} and earlier.doctor_id = ${appointments.doctorId}
          and earlier.date < ${appointments.date} and earlier.status = 'completed')`,
    })
    .from(appointments)
    .innerJoin(user, eq(user.id, appointments.patientId))
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .where(eq(appointments.doctorDayId, key))
    .orderBy(asc(appointments.token))
  return rows.map(({ bookedAt, joinedAt, readyAt, calledAt, startedAt, endedAt, ...patient }) => ({
    ...patient,
    bookedAt: bookedAt.getTime(),
    joinedAt: joinedAt?.getTime() ?? null,
    readyAt: readyAt?.getTime() ?? null,
    calledAt: calledAt?.getTime() ?? null,
    startedAt: startedAt?.getTime() ?? null,
    endedAt: endedAt?.getTime() ?? null,
  }))
}
