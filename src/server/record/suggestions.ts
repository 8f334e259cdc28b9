import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { DoctorId } from '../../queue/ids.ts'
import type { Medication } from '../../record/prescription.ts'
import { EMPTY_MEDICATION } from '../../record/tidied.ts'

/** More names than one doctor has in their head. */
const MOST = 200
/** So many of the newest visits tell what the doctor prescribes now; those of years before are not gone through. */
const NEWEST_VISITS = 1_000

/**
 * RX-5: what this doctor has given before, most used first, as they wrote it the last time. Of one patient's allergies it
 * says nothing.
 */
export async function suggestionsOf(db: Db, doctorId: DoctorId): Promise<readonly Medication[]> {
  const found = await db.execute<{ row: Medication }>(sql`
    select (array_agg(m.row order by p.issued_at desc))[1] as row
    from (select id from appointments where doctor_id = ${doctorId} and status = 'completed'
      order by date desc, ended_at desc, id desc limit ${NEWEST_VISITS}) a
    join prescriptions p on p.appointment_id = a.id
    cross join lateral jsonb_array_elements(p.content -> 'medications') as m(row)
    where p.issued_at is not null and m.row ->> 'name' <> ''
    group by lower(m.row ->> 'name')
    order by count(*) desc, max(p.issued_at) desc, lower(m.row ->> 'name')
    limit ${MOST}`)
  return found.rows.map(({ row }) => ({ ...EMPTY_MEDICATION, ...row, confirmedAllergies: [] }))
}
