import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, doctorDays, doctorSettings, doctors } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import { localDayAt } from '../../platform/local-day.ts'
import { whyNoSecondChance } from '../../queue/decide/second-chance.ts'
import { type Instant, localDate } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'

/** Appointments as their patients' lists and screens show them, newest date first. */
export const selectSummaries = (db: Db, wanted: SQL) =>
  db
    .select({
      appointmentId: appointments.id,
      patientId: appointments.patientId,
      key: appointments.doctorDayId,
      date: appointments.date,
      doctor: {
        id: doctors.id,
        name: doctors.name,
        specialization: doctors.specialization,
        timeZone: doctorSettings.timeZone,
        door: doctorSettings.door,
        /** On the clinic's clock. */
        closesAt: doctorSettings.closesAt,
      },
      mode: appointments.mode,
      token: appointments.token,
      status: appointments.status,
      reason: appointments.reason,
      lateArrivalCount: appointments.lateArrivalCount,
      /** NOTE-18. */
      handedTo: appointments.handedTo,
      /** NOTE-13. */
      dayCancelledAt: doctorDays.cancelledAt,
      /** LINK-3: its patient has said that they are coming. */
      isConfirmed: sql<boolean>`${appointments.confirmedAt} is not null`,
      /** BOOK-3: whoever has another place on that day needs no second one. */
      holdsAnother: sql<boolean>`exists (select 1 from appointments other
        where other.doctor_day_id = ${appointments.doctorDayId} and other.patient_id = ${appointments.patientId}
          and other.id <> ${appointments.id} and ${statusIs(sql`other.status`, holdsPlace)})`,
    })
    .from(appointments)
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .leftJoin(doctorDays, eq(doctorDays.id, appointments.doctorDayId))
    .where(wanted)
    .orderBy(desc(appointments.date), desc(appointments.token))

type Row = Awaited<ReturnType<typeof selectSummaries>>[number]

/** What of a row leaves the server. LATE-7: whether it could get a new token is decided as the day's room decides it. */
export function summary({ patientId: _, holdsAnother, dayCancelledAt, ...row }: Row, now: Instant) {
  const whyNot = whyNoSecondChance({
    status: row.status,
    chances: row.lateArrivalCount,
    // Whether the doctor is away from a visit in progress is known to the day's room, which the live screen asks.
    isLeft: row.status === 'interrupted',
    isDayCancelled: dayCancelledAt !== null,
    holdsAnother,
    date: localDate(row.date),
    today: localDayAt(now, row.doctor.timeZone),
  })
  return { ...row, canReassign: whyNot === null }
}
