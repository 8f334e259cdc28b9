import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { DoctorId } from '../../queue/ids.ts'
import type { Medication } from '../../record/prescription.ts'
import { EMPTY_MEDICATION } from '../../record/tidied.ts'

/** More names than one doctor has in their head. */
const MOST = 200

/**
 * RX-5: what this doctor has given before, most used first, as they wrote it the last time. Of one patient's allergies it
 * says nothing.
 */
export async function suggestionsOf(db: Db, doctorId: DoctorId): Promise<readonly Medication[]> {
  const found = await db.execute<{ row: Medication }>(sql`
    select (array_agg(m.row order by p.issued_at desc))[1] as row
    from prescriptions p
    join appointments a on a.id = p.appointment_id
    cross join lateral jsonb_array_elements(p.content -> 'medications') as m(row)
    where a.doctor_id = ${doctorId} and p.issued_at is not null and m.row ->> 'name' <> ''
    group by lower(m.row ->> 'name')
    order by count(*) desc, max(p.issued_at) desc, lower(m.row ->> 'name')
    limit ${MOST}`)
  return found.rows.map(({ row }) => ({ ...EMPTY_MEDICATION, ...row, confirmedAllergies: [] }))
}
