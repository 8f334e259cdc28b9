import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { selectPastTurns, unopened } from '../../db/day-settings.ts'
import { isPractising } from '../../db/practising.ts'
import { bookingRequests, doctorSettings } from '../../db/schema.ts'
import type { AppointmentId, DoctorDayKey } from '../../queue/ids.ts'

type BookingRequest = {
  readonly appointmentId: AppointmentId
  readonly patientId: string
  readonly doctorId: string
  readonly key: DoctorDayKey
  readonly reason: string
}

/**
 * Leaves the reason for the booking to take over (decision 006) and reads the doctor's rules, in one request.
 * Nothing is left for a doctor who does not exist, nor for a booking that has already been made: that is looked at
 * after the insert, which may have had to wait for the very transaction that made it.
 */
export async function requestBooking(db: Db, request: BookingRequest) {
  const { appointmentId, patientId, doctorId, key, reason } = request
  const [left, , [settings], pastTurns] = await db.batch([
    db.execute<{ at: string }>(sql`
      insert into booking_requests (appointment_id, patient_id, reason)
      select ${appointmentId}, ${patientId}, ${reason}
      where exists (select 1 from doctor_settings where doctor_id = ${doctorId}) and ${isPractising(doctorId)}
      on conflict (appointment_id) do update set created_at = clock_timestamp()
      returning created_at::text as at`),
    db.execute(sql`
      delete from booking_requests where created_at < now() - interval '1 day' or (appointment_id = ${appointmentId}
        and exists (select 1 from appointments where id = ${appointmentId}))`),
    db
      .select()
      .from(doctorSettings)
      .where(and(eq(doctorSettings.doctorId, doctorId), isPractising(doctorSettings.doctorId))),
    selectPastTurns(db, doctorId, unopened(key)),
  ])
  return { requestedAt: left.rows[0]?.at ?? null, settings: settings ?? null, pastTurns }
}

/** After a refusal. A repeat of the same command that is still under way has renewed the row, and keeps it. */
export async function forgetRequest(db: Db, id: AppointmentId, requestedAt: string | null): Promise<void> {
  if (requestedAt === null) return
  await db
    .delete(bookingRequests)
    .where(
      and(
        eq(bookingRequests.appointmentId, id),
        sql`${bookingRequests.createdAt} = ${requestedAt}::timestamptz`,
      ),
    )
}
