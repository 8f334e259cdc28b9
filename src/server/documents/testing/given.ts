import { EMPTY_PRESCRIPTION, type Prescription } from '../../../record/prescription.ts'
import { newRecordCode, type Seals } from '../../record/seal.ts'

export type Given = {
  readonly appointmentId: string
  readonly version?: number
  readonly content?: Partial<Prescription>
  readonly issuedAt?: string | null
  readonly publishedAt?: string | null
  readonly correctionReason?: string
}

type Place = {
  readonly database: { readonly sql: (text: string, values: unknown[]) => Promise<unknown> }
  readonly seal: Seals['seal']
}

/** A prescription as it stands in the database; answers with its code. */
export async function givePrescription({ database, seal }: Place, given: Given): Promise<string> {
  const { appointmentId, version = 1, correctionReason = '' } = given
  const { issuedAt = '2026-06-15T12:30:00Z', publishedAt = issuedAt } = given
  const content = { ...EMPTY_PRESCRIPTION, ...given.content }
  const code = newRecordCode()
  await database.sql(
    `insert into prescriptions (id, appointment_id, version, content, saved_at, is_empty, correction_reason, code, seal,
       issued_at, published_at)
     values ($1, $2, $3, $4, now(), false, $5, $6, $7, $8, $9)`,
    [
      crypto.randomUUID(),
      appointmentId,
      version,
      JSON.stringify(content),
      correctionReason,
      code,
      await seal({ code, version, appointmentId, content }),
      issuedAt,
      publishedAt,
    ],
  )
  return code
}
