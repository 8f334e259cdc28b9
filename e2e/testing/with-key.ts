import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestClinic } from './clinic.ts'

/** A key as the desk issues it, which has no account in these stories; and the one visit of the clinic. */
export async function withKey(databaseUrl: string, { doctor, doctorId }: TestClinic) {
  const key = `ar_${randomBytes(32).toString('hex')}`
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into api_keys (id, name, hash, issued_by, issued_at) values ($1, 'Triage', $2, $3, now())`,
      [randomUUID(), createHash('sha256').update(key).digest('hex'), doctor.id],
    )
    const { rows } = await client.query('select id from appointments where doctor_id = $1', [doctorId])
    return { key, appointmentId: String(rows[0].id) }
  } finally {
    await client.end()
  }
}
