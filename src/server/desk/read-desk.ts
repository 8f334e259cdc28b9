import { and, asc, eq, sql } from 'drizzle-orm'
import { user } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { localDaySql } from '../../db/local-day-sql.ts'
import {
  appointments,
  consultations,
  doctorDays,
  doctorSettings,
  doctors,
  patientProfiles,
} from '../../db/schema.ts'
import { isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { type DoctorDayKey, doctorDayKey, doctorId, type Instant } from '../../queue/ids.ts'

/** DESK-1: every doctor of the clinic with how their own today is, as the log last left it; no room is asked. */
export async function readDoctorsToday(db: Db, at: Instant) {
  const rows = await db
    .select({
      id: doctors.id,
      name: doctors.name,
      door: doctorSettings.door,
      timeZone: doctorSettings.timeZone,
      modes: doctorSettings.modes,
      workingDays: doctorSettings.workingDays,
      status: doctorDays.status,
      serving: doctorDays.servingToken,
      waiting: doctorDays.liveCount,
      isCancelled: sql<boolean>`${doctorDays.cancelledAt} is not null`,
    })
    .from(doctors)
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .leftJoin(
      doctorDays,
      and(eq(doctorDays.doctorId, doctors.id), eq(doctorDays.date, localDaySql(at, doctorSettings.timeZone))),
    )
    .orderBy(asc(doctors.name), asc(doctors.id))
  return rows.map(({ timeZone, modes, workingDays, status, waiting, isCancelled, ...doctor }) => {
    const date = localDayAt(at, timeZone)
    return {
      ...doctor,
      key: doctorDayKey(doctorId(doctor.id), date) as string,
      date: date as string,
      status: status ?? ('offline' as const),
      waiting: waiting ?? 0,
      isOpen: workingDays.includes(isoWeekdayOf(date)) && !isCancelled,
      seesInPerson: modes.includes('in_person'),
    }
  })
}

/** DESK-2: who is on the day's list, as the desk may see them: never why they come, nor what any visit has left. */
export async function readPeople(db: Db, key: DoctorDayKey) {
  const rows = await db
    .select({
      appointmentId: appointments.id,
      token: appointments.token,
      patientName: user.name,
      phone: sql<string>`coalesce(${patientProfiles.phone}, '')`,
      mode: appointments.mode,
      status: appointments.status,
      joinedAt: appointments.waitingRoomJoinedAt,
      readyAt: consultations.patientReadyAt,
    })
    .from(appointments)
    .innerJoin(user, eq(user.id, appointments.patientId))
    .leftJoin(patientProfiles, eq(patientProfiles.patientId, appointments.patientId))
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .where(eq(appointments.doctorDayId, key))
    .orderBy(asc(appointments.token))
  return rows.map(({ joinedAt, readyAt, ...person }) => ({
    ...person,
    joinedAt: joinedAt?.getTime() ?? null,
    readyAt: readyAt?.getTime() ?? null,
  }))
}
