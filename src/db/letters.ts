import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { Stage, USEFUL_MS } from '../queue/views/away.ts'
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

/** A visit whose prescription may be there to be read; instants as ISO text. */
export type GivenRecord = {
  readonly appointment_id: string
  /** When its patient is told of it, at the earliest. */
  readonly planned_at: string
}

const usefulFor = (stage: Stage) => sql`${USEFUL_MS[stage]} * interval '1 millisecond'`
/** SEND-10: nobody who has only just been there is asked to come again. */
const SOONEST = sql`interval '12 hours'`
const tenInTheMorning = (daysBefore: number) =>
  sql`(f.date - ${daysBefore}::int + time '10:00') at time zone h.time_zone`

/**
 * SEND-9, SEND-10: that there is a prescription, each version once, and when to come again. To be written after what gives
 * it, in the same transaction: it looks at what its patient can read by then, and tells nothing where that is nothing.
 */
export const insertRecordLetters = (given: readonly GivenRecord[]): SQL =>
  inserting(sql`
    with given as (
      select a.id, a.token, a.doctor_id, p.version, p.content -> 'followUp' ->> 'date' as follow_up_on, g.planned_at
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(appointment_id text, planned_at timestamptz)
      join appointments a on a.id = g.appointment_id and a.status = 'completed'
      join lateral (select version, content from prescriptions
        where appointment_id = a.id and published_at is not null order by version desc limit 1) p on true)
    select g.id as appointment_id, g.token, ${Stage.prescription} as stage, ${`${Stage.prescription}.`} || g.version as name,
      null::jsonb as expected, g.planned_at, g.planned_at + ${usefulFor(Stage.prescription)} as until
    from given g
    union all
    select g.id, g.token, ${Stage.followUp}, ${Stage.followUp}, null, t.at, t.at + ${usefulFor(Stage.followUp)}
    from given g
    join doctor_settings h on h.doctor_id = g.doctor_id
    cross join lateral (select case when g.follow_up_on ~ '^[12][0-9]{3}-' then g.follow_up_on::date end as date) f
    cross join lateral (select case
      when ${tenInTheMorning(3)} > g.planned_at + ${SOONEST} then ${tenInTheMorning(3)}
      when ${tenInTheMorning(1)} > g.planned_at + ${SOONEST} then ${tenInTheMorning(1)} end as at) t
    where t.at is not null`)

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
