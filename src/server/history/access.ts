import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments } from '../../db/schema.ts'
import type { AppointmentId, DoctorId } from '../../queue/ids.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'

/** What the rules about records need of a visit. */
export type Visit = { readonly appointmentId: string; readonly patientId: string }

/** HIST-4: of whose visits somebody may read the record, as a condition on them; nobody's for the desk. */
export function readableBy({ role, id, doctorId }: SessionUser): SQL {
  switch (role) {
    case 'patient':
      return sql`${appointments.patientId} = ${id} and ${appointments.status} = 'completed'`
    case 'doctor':
      return sql`${appointments.doctorId} = ${doctorId}`
    case 'staff':
      return sql`false`
    default:
      return role satisfies never
  }
}

/**
 * HIST-4: the visit, for its patient once it is completed, and for the doctor who gave it. The desk never reads a record;
 * whoever else asks is told the same as when there is no such visit.
 */
export async function reachRecord(db: Db, user: SessionUser, id: AppointmentId): Promise<Visit> {
  if (user.role === 'staff') throw refusal('NOT_ALLOWED')
  const [visit] = await db
    .select({ appointmentId: appointments.id, patientId: appointments.patientId })
    .from(appointments)
    .where(and(eq(appointments.id, id), readableBy(user)))
  if (!visit) throw refusal('NOT_FOUND')
  return visit
}

/**
 * CHART-2: the visit whose patient's chart the doctor may read: one of their own, of somebody who has a booking with
 * them that was not cancelled.
 */
export async function reachChart(db: Db, doctorId: DoctorId, id: AppointmentId): Promise<Visit> {
  const [visit] = await db
    .select({ appointmentId: appointments.id, patientId: appointments.patientId })
    .from(appointments)
    .where(
      and(
        eq(appointments.id, id),
        eq(appointments.doctorId, doctorId),
        sql`exists (select 1 from appointments held where held.patient_id = ${appointments.patientId}
          and held.doctor_id = ${appointments.doctorId} and held.status <> 'cancelled')`,
      ),
    )
  if (!visit) throw refusal('NOT_FOUND')
  return visit
}
