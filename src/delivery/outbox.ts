import { type AnswerLimit, connectNeon, type DatabaseAddress } from '../db/neon.ts'
import type { DoctorDayKey, Instant } from '../queue/ids.ts'
import { Stage } from '../queue/views/away.ts'
import type { Saying } from '../queue/views/saying.ts'
import { chooseLanguage } from '../words/languages.ts'
import type { Delivery } from './ports.ts'
import type { QuietHours } from './quiet-hours.ts'
import type { Standing } from './still-true.ts'
import { LEASE_MS } from './tries.ts'

/**
 * How many are taken, and told, at once: all are over well within the lease (SEND-5), and a Worker may have six connections
 * open, of which the database wants one.
 */
const AT_ONCE = 5

/** NOTE-16: the reason of one that has not been tried, as its person is left alone. */
export const WAITS_FOR_QUIET = 'quiet'

/** A delivery that has been taken for sending, and what it is looked at by. */
export type Taken = Delivery &
  Standing & {
    /** NOTE-16: its person's; null without any. */
    readonly quiet: QuietHours | null
  }

/** What became of one of them. */
export type Ended =
  | { readonly id: string; readonly state: 'sent'; readonly providerId: string | null }
  | { readonly id: string; readonly state: 'dropped' | 'given_up'; readonly reason: string }
  | { readonly id: string; readonly state: 'due'; readonly reason: string; readonly pauseMs: number }

/** The deliveries in Postgres. Any number of senders may hold one (SEND-5). */
export type Outbox = {
  /** Those that are due, of one day or of all, the oldest first; nobody else gets them for `LEASE_MS`. */
  take(day: DoctorDayKey | null): Promise<readonly Taken[]>
  /** Writes what became of them, and forgets endpoints at which nobody is any more (PUSH-3). */
  mark(ended: readonly Ended[], goneEndpoints: readonly string[]): Promise<void>
  /** When the next one is due; null when none is within a day. What is due later is the sweep's. */
  nextAt(day: DoctorDayKey): Promise<Instant | null>
}

/** NOTE-9: what whoever counts in minutes is told, by no notification of the day's. */
const warning = (stage: Stage, minutes: number | null): Saying | null =>
  stage === Stage.soon && minutes !== null ? { key: 'near_in_minutes', minutes } : null

export function createOutbox(address: DatabaseAddress, limit: AnswerLimit = {}): Outbox {
  const sql = connectNeon(address, limit)
  return {
    async take(day) {
      const rows = await sql`
        with taken as (
          update deliveries set attempts = attempts + 1, due_at = now() + ${LEASE_MS} * interval '1 millisecond'
          where id in (select id from deliveries where state = 'due' and due_at <= now()
            and (${day}::text is null or doctor_day_id = ${day}) order by due_at limit ${AT_ONCE} for update skip locked)
          returning *)
        select d.id, d.channel, d.stage, d.token, d.attempts, d.appointment_id as "appointmentId",
          d.notification_id as "notificationId", (extract(epoch from d.planned_at) * 1000)::float8 as "plannedAt",
          (extract(epoch from d.until) * 1000)::float8 as until, a.patient_id as "personId",
          json_build_object('doctor', dr.name, 'date', a.date, 'token', d.token, 'timeZone', h.time_zone,
            'opensAt', h.opens_at, 'closesAt', h.closes_at, 'expected', d.expected,
            'isConfirmed', a.confirmed_at is not null, 'isCorrected', coalesce(given.is_corrected, false),
            'followUpOn', given.follow_up_on) as appointment,
          json_build_object('hasPrescription', given.is_corrected is not null,
            'asksToComeAgain', coalesce(given.follow_up_on > (d.planned_at at time zone h.time_zone)::date::text, false), 'hasComeAgain', d.stage = ${Stage.followUp} and exists (
              select 1 from appointments other where other.patient_id = a.patient_id and other.doctor_id = a.doctor_id
                and other.date > a.date and other.status not in ('cancelled', 'no_show'))) as "left",
          coalesce(n.read, false) as "isRead", a.status,
          case when d.channel = 'sms' and d.stage = 'soon' then newest.says else n.says end as says,
          a.token as "currentToken", coalesce(dd.status in ('on_break', 'offline'), false) as "isDoctorAway", s.soon_minutes as "soonMinutes",
          s.quiet_from as "quietFrom", s.quiet_to as "quietTo", s.quiet_zone as "quietZone", u.language, u.email,
          case d.channel when 'push' then coalesce(s.push, true) when 'sms' then t.text is not null
            else coalesce(s.mail, true) and u.email_verified end as "isAllowed", t.text, newest.id as "newestId", newest.says as "newestSays",
          coalesce((select json_agg(json_build_object('endpoint', p.endpoint, 'p256dh', p.p256dh, 'auth', p.auth))
            from push_subscriptions p join session on session.id = p.session_id and session.expires_at > now()
            where d.channel = 'push' and p.user_id = u.id), '[]') as subscriptions
        from taken d join appointments a on a.id = d.appointment_id
        join "user" u on u.id = a.patient_id
        left join doctor_days dd on dd.id = a.doctor_day_id
        join doctors dr on dr.id = a.doctor_id
        join doctor_settings h on h.doctor_id = a.doctor_id
        left join lateral (select p.correction_reason <> '' as is_corrected,
            p.content -> 'followUp' ->> 'date' as follow_up_on
          from prescriptions p where d.stage in (${Stage.prescription}, ${Stage.followUp})
            and p.appointment_id = a.id and p.published_at is not null
          order by p.version desc limit 1) given on true
        left join notifications n on n.id = d.notification_id
        left join notice_settings s on s.user_id = u.id
        left join lateral (select json_build_object('number', t.number, 'via', t.via, 'token', d.token, 'date', a.date,
            'isFirst', not exists (select 1 from deliveries o
              where o.appointment_id = d.appointment_id and o.channel = 'sms' and o.state = 'sent')) as text
          from text_numbers t where d.channel = 'sms' and t.person_id = u.id
            and not exists (select 1 from text_stops o where o.number = t.number and o.is_stopped)) t on true
        left join lateral (select m.id, m.says from notifications m
          where m.appointment_id = d.appointment_id and m.type = n.type
          order by m.created_at desc, length(m.id) desc, m.id desc limit 1) newest on true
        order by d.planned_at`
      return rows.map(
        ({ soonMinutes, quietFrom, quietTo, quietZone, ...row }) =>
          ({
            ...row,
            quiet: quietZone === null ? null : { from: quietFrom, to: quietTo, timeZone: quietZone },
            says: row.says ?? warning(row.stage, soonMinutes),
            language: chooseLanguage(row.language, []),
          }) as Taken,
      )
    },

    async mark(ended, goneEndpoints) {
      const rows = ended.map((each) => ({
        id: each.id,
        state: each.state,
        reason: 'reason' in each ? each.reason : null,
        provider_id: 'providerId' in each ? each.providerId : null,
        pause: 'pauseMs' in each ? each.pauseMs : null,
      }))
      await sql.transaction([
        sql`
        update deliveries d set state = e.state, reason = e.reason, provider_id = coalesce(e.provider_id, d.provider_id),
          attempts = d.attempts - case when e.reason = ${WAITS_FOR_QUIET} then 1 else 0 end,
          due_at = case when e.pause is null then d.due_at else now() + e.pause * interval '1 millisecond' end,
          ended_at = case when e.state = 'due' then null else now() end
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
          id text, state text, reason text, provider_id text, pause float8)
        where d.id = e.id and d.state = 'due'`,
        sql`delete from push_subscriptions where endpoint = any(${goneEndpoints}::text[])`,
      ])
    },

    async nextAt(day) {
      const [row] = await sql`
        select (extract(epoch from min(due_at)) * 1000)::float8 as at from deliveries
        where doctor_day_id = ${day} and state = 'due' and due_at < now() + interval '1 day'`
      return row?.at ?? null
    },
  }
}
