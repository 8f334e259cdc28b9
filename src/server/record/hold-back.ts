import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, patientProfiles, prescriptions } from '../../db/schema.ts'
import { isHeldBack } from '../../record/allergies.ts'
import { isChartAt } from './reach.ts'

/**
 * RX-2: judges this patient's drafts by the chart as it is now. Asked when the chart changes, which is seldom, so that
 * finishing a visit, which is not, need not look. The change itself has held all of them back, in one statement
 * (`saveProfile`): whatever goes wrong in between, nothing is given that nobody has judged.
 */
export async function judgeDrafts(db: Db, patientId: string): Promise<void> {
  const drafts = await db
    .select({
      id: prescriptions.id,
      draftVersion: prescriptions.draftVersion,
      content: prescriptions.content,
      allergies: patientProfiles.allergies,
      chart: patientProfiles.version,
    })
    .from(prescriptions)
    .innerJoin(appointments, eq(appointments.id, prescriptions.appointmentId))
    .innerJoin(patientProfiles, eq(patientProfiles.patientId, appointments.patientId))
    .where(and(eq(appointments.patientId, patientId), isNull(prescriptions.issuedAt)))
  for (const { id, draftVersion, content, allergies, chart } of drafts) {
    if (isHeldBack(content, allergies)) continue
    await db
      .update(prescriptions)
      .set({ isHeld: false })
      .where(
        and(
          eq(prescriptions.id, id),
          eq(prescriptions.draftVersion, draftVersion),
          isNull(prescriptions.issuedAt),
          isChartAt(patientId, chart),
        ),
      )
  }
}
