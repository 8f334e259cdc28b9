import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import type { EndedSignIn } from '../accounts/auth.ts'
import type { RoomGateway } from './gateway.ts'

/** A day here may have another date where the doctor is. */
const AROUND_TODAY = sql`(values (current_date - 1), (current_date), (current_date + 1)) as around(day)`

/**
 * ROOM-8: tells the rooms in which somebody who has signed out may have a socket: those of their appointments from yesterday
 * on; a doctor's own of these days; and at the desk, those of everybody's that have begun.
 */
export async function tellOfSignOut(
  { db, rooms, log }: { readonly db: Db; readonly rooms: Pick<RoomGateway, 'tell'>; readonly log: Log },
  { sid, userId }: EndedSignIn,
): Promise<void> {
  try {
    const { rows } = await db.execute<{ key: string }>(sql`
      select doctor_day_id as key from appointments where patient_id = ${userId} and date >= current_date - 1
      union select d.id || ':' || around.day from doctors d, ${AROUND_TODAY} where d.user_id = ${userId}
      union select id from doctor_days
        where date between current_date - 1 and current_date + 1
          and exists (select 1 from "user" where id = ${userId} and role = 'staff')`)
    for (const { key } of rows) {
      const day = parseDoctorDayKey(key)
      if (day) rooms.tell(day.key, { signedOut: sid })
    }
  } catch (error) {
    // The rooms find it themselves at their next change.
    reportFailure(log, { event: 'sign_out_untold' }, error)
  }
}
