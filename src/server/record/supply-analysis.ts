import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Instant } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'
import { assertOpen, instantOf, selectVisit } from './reach.ts'

type Supply = {
  readonly appointmentId: string
  readonly keyId: string
  readonly text: string
  readonly at: Instant
}

/**
 * DRAFT-4: what an outside service makes of a visit that is on. Takes the place of what a machine said before, never of
 * what the doctor has written, changed or accepted. The same again changes nothing.
 */
export async function supplyAnalysis(db: Db, { appointmentId, keyId, text, at }: Supply) {
  const [, [visit]] = await db.batch([
    db.execute(sql`
      update consultations c set ai_analysis = ${text}, ai_analysis_version = c.ai_analysis_version + 1,
        ai_analysis_saved_at = ${instantOf(at)}, ai_analysis_key_id = ${keyId}
      where c.appointment_id = ${appointmentId} and c.started_at is not null and c.ai_analysis_accepted_at is null
        and (c.ai_analysis <> ${text} or c.ai_analysis_key_id is distinct from ${keyId})
        and not exists (select 1 from appointments a join doctor_days d on d.id = a.doctor_day_id
          where a.id = c.appointment_id and d.notes_closed_at is not null)`),
    selectVisit(db, appointmentId),
  ])
  if (!visit) throw refusal('NOT_FOUND')
  const { analysis, analysisKeyId, analysisVersion, analysisAcceptedAt } = visit
  if (analysis === text && analysisKeyId === keyId) return { version: analysisVersion }
  assertOpen(visit)
  if (analysisAcceptedAt !== null) throw refusal('ANALYSIS_TAKEN')
  throw new Error('an analysis was neither kept nor refused')
}
