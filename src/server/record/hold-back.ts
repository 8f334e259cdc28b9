import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, patientProfiles, prescriptions } from '../../db/schema.ts'
import type { DoctorDayKey, Token } from '../../queue/ids.ts'
import { isHeldBack } from '../../record/allergies.ts'
import { EMPTY_PROFILE } from '../../record/profile.ts'

/**
 * RX-2: what finishing this turn would give is judged by the chart as it is now, and not as it was when the draft was last
 * saved: an allergy may have been added since.
 */
export async function holdBack(db: Db, key: DoctorDayKey, turn: Token): Promise<void> {
  const drafts = await db
    .select({
      id: prescriptions.id,
      draftVersion: prescriptions.draftVersion,
      content: prescriptions.content,
      isHeld: prescriptions.isHeld,
      allergies: patientProfiles.allergies,
    })
    .from(prescriptions)
    .innerJoin(appointments, eq(appointments.id, prescriptions.appointmentId))
    .leftJoin(patientProfiles, eq(patientProfiles.patientId, appointments.patientId))
    .where(
      and(eq(appointments.doctorDayId, key), eq(appointments.token, turn), isNull(prescriptions.issuedAt)),
    )
  for (const { id, draftVersion, content, isHeld, allergies } of drafts) {
    const isHeldNow = isHeldBack(content, allergies ?? EMPTY_PROFILE.allergies)
    if (isHeldNow === isHeld) continue
    await db
      .update(prescriptions)
      .set({ isHeld: isHeldNow })
      .where(
        and(
          eq(prescriptions.id, id),
          eq(prescriptions.draftVersion, draftVersion),
          isNull(prescriptions.issuedAt),
        ),
      )
  }
}
