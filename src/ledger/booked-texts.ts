import type { NeonQueryPromise } from '@neondatabase/serverless'
import type { NeonSql } from '../db/neon.ts'
import { OPEN_SCREEN_FIRST_MS, Stage, USEFUL_MS } from '../queue/views/away.ts'
import type { Batch } from './ports.ts'

/** SMS-3: what of a batch was booked; whom that is told by text, the database knows. */
export function bookedRecords({ logged }: Pick<Batch, 'logged'>) {
  return logged.flatMap(({ event, at }) =>
    event.type === 'AppointmentBooked'
      ? [
          {
            appointment_id: event.appointmentId,
            person_id: event.patientId,
            token: event.token,
            planned_at: new Date(at + OPEN_SCREEN_FIRST_MS).toISOString(),
            until: new Date(at + USEFUL_MS[Stage.booked]).toISOString(),
          },
        ]
      : [],
  )
}

/** SMS-3: written with the booking that it is about. Answers with when the first of them is due. */
export function insertBookedTexts(
  sql: NeonSql,
  key: string,
  records: ReturnType<typeof bookedRecords>,
): NeonQueryPromise<false, false> {
  return sql`
  with told as (
    insert into deliveries (id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until)
    select b.appointment_id || ':' || b.token || ':booked:sms', b.appointment_id, ${key}, 'sms', ${Stage.booked}, b.token,
      b.planned_at, b.planned_at, b.until
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as b(appointment_id text, person_id text, token int,
      planned_at timestamptz, until timestamptz)
    join text_numbers t on t.person_id = b.person_id
    on conflict (id) do nothing
    returning due_at)
  select (extract(epoch from min(due_at)) * 1000)::bigint as deliver_at from told`
}
