import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { Stage } from '../queue/views/away.ts'
import type { NeonSql } from './neon.ts'
import type { Expected } from './schema.ts'

/** A letter is what somebody is told of an appointment as such, by no notification (SEND-7 to SEND-10). */
export type LetterRecord = {
  readonly appointment_id: string
  readonly token: number
  readonly stage: Stage
  readonly expected: Expected | null
  /** ISO, UTC. */
  readonly planned_at: string
  readonly until: string
}

/** SEND-7, SEND-8: each of them for every channel that its person allows, once. */
export const insertLetters = (letters: readonly LetterRecord[]): SQL =>
  inserting(sql`
    select l.appointment_id, l.token, l.stage, l.stage as name, l.expected, l.planned_at, l.until
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l(appointment_id text, token int, stage text,
      expected jsonb, planned_at timestamptz, until timestamptz)`)

/**
 * Which letters are planned anew, as long as they have not gone out: those of a visit that was taken back (RX-4) and
 * finished again, and of a follow-up that was moved.
 */
const PLANNED_ANEW = sql.join([sql`${Stage.prescription}`, sql`${Stage.followUp}`], sql`, `)

/** What is put in has: appointment_id, token, stage, name (of which there is one), expected, planned_at, until. */
export const inserting = (letters: SQL): SQL => sql`
  with told as (
    insert into deliveries (id, appointment_id, doctor_day_id, channel, stage, token, expected, planned_at, due_at, until)
    select l.appointment_id || ':' || l.token || ':' || l.name || ':' || c.channel, l.appointment_id, a.doctor_day_id,
      c.channel, l.stage, l.token, l.expected, l.planned_at, l.planned_at, l.until
    from (${letters}) l
    join appointments a on a.id = l.appointment_id
    join "user" u on u.id = a.patient_id
    left join notice_settings s on s.user_id = u.id
    cross join lateral (
      select 'push' as channel where l.stage <> ${Stage.booked} and coalesce(s.push, true)
        and exists (select 1 from push_subscriptions p where p.user_id = u.id)
      union all
      select 'mail' where coalesce(s.mail, true) and u.email_verified) c
    on conflict (id) do update set planned_at = excluded.planned_at, due_at = excluded.due_at, until = excluded.until,
      state = 'due', attempts = 0, reason = null, ended_at = null
    where deliveries.stage in (${PLANNED_ANEW}) and deliveries.state in ('due', 'dropped')
    returning due_at)
  select (extract(epoch from min(due_at)) * 1000)::bigint as deliver_at from told
  where due_at < now() + interval '1 day'`

const dialect = new PgDialect()

/** The same statement for whoever writes with the driver itself. */
export function asNeon(neon: NeonSql, query: SQL) {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return neon.query(text, params)
}
