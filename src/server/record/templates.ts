import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { prescriptionTemplates } from '../../db/schema.ts'
import type { DoctorId, Instant } from '../../queue/ids.ts'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../record/prescription.ts'
import { forAnybody } from '../../record/tidied.ts'
import { refusal } from '../errors.ts'
import { instantOf } from './reach.ts'

const MOST = 200

const own = (doctorId: DoctorId) => eq(prescriptionTemplates.doctorId, doctorId)

/** RX-5: the doctor's own, by name. */
export async function listTemplates(db: Db, doctorId: DoctorId) {
  const { id, name, content } = prescriptionTemplates
  const rows = await db
    .select({ id, name, content })
    .from(prescriptionTemplates)
    .where(own(doctorId))
    .orderBy(asc(name))
    .limit(MOST)
  return rows.map((row) => ({ ...row, content: { ...EMPTY_PRESCRIPTION, ...row.content } }))
}

type Template = { readonly name: string; readonly content: Prescription }

/** RX-5: under a name of the doctor's; the same name again takes the place of what it was. */
export async function saveTemplate(db: Db, doctorId: DoctorId, { name, content }: Template, at: Instant) {
  const kept = JSON.stringify(forAnybody(content))
  const saved = await db.execute<{ id: string }>(sql`
    insert into prescription_templates (id, doctor_id, name, content, saved_at)
    select ${crypto.randomUUID()}, ${doctorId}, ${name}, ${kept}::jsonb, ${instantOf(at)}
    where (select count(*) from prescription_templates where doctor_id = ${doctorId} and name <> ${name}) < ${MOST}
    on conflict (doctor_id, name) do update set content = excluded.content, saved_at = excluded.saved_at
    returning id`)
  const [row] = saved.rows
  if (!row) throw refusal('TOO_LARGE')
  return { id: row.id }
}

/** Gone already is gone. */
export async function removeTemplate(db: Db, doctorId: DoctorId, id: string) {
  await db.delete(prescriptionTemplates).where(and(own(doctorId), eq(prescriptionTemplates.id, id)))
  return { id }
}
