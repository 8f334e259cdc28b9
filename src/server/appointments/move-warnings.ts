import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { Stage } from '../../queue/views/away.ts'

/**
 * NOTE-9: what waits to be told of a turn that is near goes by what its person has just chosen: so many minutes before the
 * early end of the newest forecast, or not at all where they count in places now, of which the next change of place tells.
 */
export const moveWarnings = (db: Db, personId: string, minutes: number | null) =>
  minutes === null
    ? db.execute(sql`
        delete from deliveries d using appointments a
        where a.id = d.appointment_id and a.patient_id = ${personId} and d.stage = ${Stage.soon}
          and d.notification_id is null and d.state = 'due' and d.attempts = 0`)
    : db.execute(sql`
        update deliveries d set planned_at = p.at, due_at = p.at, until = p.at + (d.until - d.planned_at)
        from appointments a cross join lateral (
          select greatest(now(), f.low_at - ${minutes}::int * interval '1 minute') as at from forecasts f
          where f.appointment_id = a.id and f.token = a.token order by f.made_at desc limit 1) p
        where a.id = d.appointment_id and a.patient_id = ${personId} and d.stage = ${Stage.soon}
          and d.notification_id is null and d.state = 'due' and d.attempts = 0`)
