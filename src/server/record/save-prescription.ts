import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { insertRecordLetters } from '../../db/letters.ts'
import { prescriptions } from '../../db/schema.ts'
import type { DoctorId, Instant } from '../../queue/ids.ts'
import { isHeldBack } from '../../record/allergies.ts'
import { EMPTY_PRESCRIPTION, isEmptyPrescription, type Prescription } from '../../record/prescription.ts'
import { refusal } from '../errors.ts'
import { assertOwn, instantOf, isChartAt, selectVisit } from './reach.ts'
import { isSameContent } from './same-content.ts'
import { newRecordCode, type Seals } from './seal.ts'

type Draft = {
  readonly appointmentId: string
  readonly doctorId: DoctorId
  /** Which version of the prescription it is to be: one more than the last that was given. */
  readonly version: number
  /** How often that has been saved. */
  readonly baseVersion: number
  readonly content: Prescription
  readonly at: Instant
}

/** All versions of one prescription, the newest first. */
export const selectVersions = (db: Db, appointmentId: string) =>
  db
    .select({
      version: prescriptions.version,
      draftVersion: prescriptions.draftVersion,
      content: prescriptions.content,
      savedAt: prescriptions.savedAt,
      isHeld: prescriptions.isHeld,
      isEmpty: prescriptions.isEmpty,
      reason: prescriptions.correctionReason,
      issuedAt: prescriptions.issuedAt,
      publishedAt: prescriptions.publishedAt,
    })
    .from(prescriptions)
    .where(eq(prescriptions.appointmentId, appointmentId))
    .orderBy(desc(prescriptions.version))
type Version = Awaited<ReturnType<typeof selectVersions>>[number]

/** What a doctor goes on writing: the last version, or, once that has been given, one more that begins as its copy. */
export function draftOf([last]: readonly Version[]) {
  if (!last) return { version: 1, baseVersion: 0, content: EMPTY_PRESCRIPTION, savedAt: null }
  const content = { ...EMPTY_PRESCRIPTION, ...last.content }
  if (last.issuedAt !== null) return { version: last.version + 1, baseVersion: 0, content, savedAt: null }
  const { version, draftVersion, savedAt } = last
  return { version, baseVersion: draftVersion, content, savedAt: savedAt.getTime() }
}

/**
 * DRAFT-1, RX-3: a draft over the one it rests on; a version that has been given is left as it is. What the chart says of
 * allergies is read before, with the answer of a repeat. Whether it is held back is decided here, and not by the console;
 * a chart that has changed meanwhile makes it STALE, as it rests on that, too.
 */
export async function savePrescription(db: Db, seal: Seals['seal'], draft: Draft) {
  const { appointmentId, doctorId, version, baseVersion, content, at } = draft
  const [[found], before] = await db.batch([
    selectVisit(db, appointmentId),
    selectVersions(db, appointmentId),
  ])
  const visit = assertOwn(found, doctorId)
  if (visit.startedAt === null) throw refusal('NOT_BEGUN')
  const isHeld = isHeldBack(content, visit.allergies)
  const now = draftOf(before)
  if (now.version !== version || now.baseVersion !== baseVersion) {
    const isRepeat = now.version === version && now.baseVersion === baseVersion + 1
    if (!isRepeat || !isSameContent(now.content, content)) throw refusal('STALE')
    return { version, baseVersion: now.baseVersion, savedAt: now.savedAt, isHeld }
  }
  const code = newRecordCode()
  const sealed = await seal({ code, version, appointmentId, content })
  // A code that nobody has been given yet is made anew with each save: so it is one statement, whichever row is there.
  const saved = await db.execute(sql`
    insert into prescriptions (id, appointment_id, version, content, draft_version, saved_at, is_empty, is_held, code, seal)
    select ${`${appointmentId}:${version}`}, ${appointmentId}, ${version}, ${JSON.stringify(content)}::jsonb, 1,
      ${instantOf(at)}, ${isEmptyPrescription(content)}, ${isHeld}, ${code}, ${sealed}
    where ${isChartAt(visit.patientId, visit.chartVersion)} and (${baseVersion} > 0 or ${version} = 1
      or exists (select 1 from prescriptions where appointment_id = ${appointmentId} and version = ${version} - 1
        and issued_at is not null))
    on conflict (appointment_id, version) do update set content = excluded.content,
      draft_version = prescriptions.draft_version + 1, saved_at = excluded.saved_at, is_empty = excluded.is_empty,
      is_held = excluded.is_held, code = excluded.code, seal = excluded.seal
    where prescriptions.issued_at is null and prescriptions.draft_version = ${baseVersion}
    returning 1`)
  if (saved.rows.length === 0) throw refusal('STALE')
  return { version, baseVersion: baseVersion + 1, savedAt: at as number, isHeld }
}

/**
 * RX-3: gives the draft after the visit; it takes the place of the version before, with its reason. One statement, so that
 * exactly what the doctor has read is given; asked again, it is answered again. SEND-9: its patient is told of it, in the
 * same transaction.
 */
export async function givePrescription(
  db: Db,
  given: Omit<Draft, 'content'> & { readonly reason: string },
): Promise<{ readonly version: number; readonly issuedAt: number }> {
  const { appointmentId, doctorId, version, baseVersion, reason, at } = given
  const [[found], before] = await db.batch([
    selectVisit(db, appointmentId),
    selectVersions(db, appointmentId),
  ])
  const visit = assertOwn(found, doctorId)
  if (visit.status !== 'completed') throw refusal('NOT_FINISHED')
  const draft = before.find((each) => each.version === version)
  if (!draft || draft.draftVersion !== baseVersion) throw refusal('STALE')
  if (draft.issuedAt !== null) {
    if (draft.reason !== reason) throw refusal('STALE')
    return { version, issuedAt: draft.issuedAt.getTime() }
  }
  if (draft.isEmpty || isHeldBack(draft.content, visit.allergies)) throw refusal('HELD_BACK')
  if (reason === '' && before.some(({ issuedAt }) => issuedAt !== null)) throw refusal('REASON_MISSING')
  const issuing = db.execute(sql`
    update prescriptions p set issued_at = ${instantOf(at)}, published_at = ${instantOf(at)}, is_held = false,
      correction_reason = ${reason}
    where p.appointment_id = ${appointmentId} and p.version = ${version} and p.draft_version = ${baseVersion}
      and p.issued_at is null
      and exists (select 1 from appointments where id = ${appointmentId} and status = 'completed')
    returning 1`)
  const told = [{ appointment_id: appointmentId, planned_at: new Date(at).toISOString() }]
  const [issued] = await db.batch([issuing, db.execute(insertRecordLetters(told))])
  if (issued.rows.length === 0) throw refusal('STALE')
  return { version, issuedAt: at }
}
