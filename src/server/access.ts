import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { appointments, doctorSettings } from '../db/schema.ts'
import { appointmentId, type DoctorDay, type DoctorId, parseDoctorDayKey } from '../queue/ids.ts'
import type { SessionUser } from './accounts/auth.ts'
import { refusal } from './errors.ts'

/** An appointment as the rules about access need it. */
export type HeldAppointment = Pick<
  typeof appointments.$inferSelect,
  'id' | 'token' | 'patientId' | 'mode' | 'status'
> &
  DoctorDay & { readonly timeZone: string }

/** A doctor-day key from outside. */
export const dayKey = z.string().transform((text, context): DoctorDay => {
  const parsed = parseDoctorDayKey(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'is not a doctor-day' })
  return z.NEVER
})

export const appointmentIdInput = z.string().min(1).max(64).transform(appointmentId)

/**
 * The appointment, for the patient whose it is, the doctor of its day, and the desk. Whoever else asks is told the
 * same as when there is no such appointment.
 */
export async function reachAppointment(db: Db, user: SessionUser, id: string): Promise<HeldAppointment> {
  const [row] = await db
    .select({
      id: appointments.id,
      key: appointments.doctorDayId,
      doctorId: appointments.doctorId,
      date: appointments.date,
      token: appointments.token,
      patientId: appointments.patientId,
      mode: appointments.mode,
      status: appointments.status,
      timeZone: doctorSettings.timeZone,
    })
    .from(appointments)
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, appointments.doctorId))
    .where(eq(appointments.id, id))
  const day = row && parseDoctorDayKey(row.key)
  if (!row || !day || !mayReach(user, { patientId: row.patientId, doctorId: day.doctorId })) {
    throw refusal('NOT_FOUND')
  }
  return { ...row, ...day }
}

function mayReach(user: SessionUser, owner: { patientId: string; doctorId: DoctorId }): boolean {
  switch (user.role) {
    case 'patient':
      return owner.patientId === user.id
    case 'doctor':
      return owner.doctorId === user.doctorId
    case 'staff':
      return true
    default:
      return user.role satisfies never
  }
}

/** For procedures about a whole day: its doctor, and the desk where `orStaff` says so; never a patient. */
export function assertOwnDay(user: SessionUser, day: DoctorDay, { orStaff }: { orStaff: boolean }): void {
  const own = user.role === 'doctor' && user.doctorId === day.doctorId
  if (!own && !(orStaff && user.role === 'staff')) throw refusal('NOT_ALLOWED')
}
