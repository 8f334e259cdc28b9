import type { NeonQueryPromise } from '@neondatabase/serverless'
import type { NeonSql } from '../db/neon.ts'
import type { Instant } from '../queue/ids.ts'
import {
  MOST_SOON_PLACES,
  OPEN_SCREEN_FIRST_MS,
  Stage,
  stageOf,
  USEFUL_MS,
  USUAL_SOON_PLACES,
} from '../queue/views/away.ts'
import type { Batch } from './ports.ts'

/** SMS-3: of a notification; that it is booked is told by none (./booked-texts.ts). */
const TEXTED: Stage[] = [Stage.soon, Stage.now, Stage.missed, Stage.cancelled]
/** SEND-1: what of a turn is written to somebody as well: what takes it away, or moves it by much. */
const MAILED: Stage[] = [Stage.missed, Stage.cancelled, Stage.lateStart]

const iso = (at: Instant) => new Date(at).toISOString()

/** What of a batch may have to be told away from the screen; to whom, by which channels, the database knows (SEND-1). */
export function deliveryRecords({ after, notifications }: Pick<Batch, 'after' | 'notifications'>) {
  const tokens = new Map(after.entries.map(({ appointmentId, token }) => [appointmentId, token]))
  return notifications.flatMap((notification) => {
    const { id, appointmentId, patientId, says, at } = notification
    const stage = stageOf(notification)
    if (stage === null) return []
    const position = says.key === 'position_near' ? says.position : 0
    if (stage === Stage.soon && position > MOST_SOON_PLACES) return []
    return [
      {
        notification_id: id,
        appointment_id: appointmentId,
        person_id: patientId,
        stage,
        token: tokens.get(appointmentId) ?? 0,
        position,
        planned_at: iso(at + OPEN_SCREEN_FIRST_MS),
        until: iso(at + USEFUL_MS[stage]),
      },
    ]
  })
}

/**
 * SEND-1: written with the events that it is about. A push tells every change, as each takes the place of the one before
 * on the screen; a mail or a text tells each stage of a token once. Answers with when the first of them is due.
 */
export function insertDeliveries(
  sql: NeonSql,
  key: string,
  records: ReturnType<typeof deliveryRecords>,
): NeonQueryPromise<false, false> {
  return sql`
  with told as (
    insert into deliveries (id, notification_id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until)
    select case when c.channel = 'push' then n.notification_id || ':push'
        else n.appointment_id || ':' || n.token || ':' || n.stage || ':' || c.channel end,
      n.notification_id, n.appointment_id, ${key}, c.channel, n.stage, n.token, n.planned_at, n.planned_at, n.until
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as n(notification_id text, appointment_id text,
      person_id text, stage text, token int, position int, planned_at timestamptz, until timestamptz)
    join "user" u on u.id = n.person_id
    left join notice_settings s on s.user_id = u.id
    cross join lateral (
      select 'push' as channel where coalesce(s.push, true)
        and exists (select 1 from push_subscriptions p where p.user_id = u.id)
      union all
      select 'mail' where n.stage = any(${MAILED}) and coalesce(s.mail, true) and u.email_verified
      union all
      select 'sms' where n.stage = any(${TEXTED}) and exists (select 1 from text_numbers t where t.person_id = u.id)) c
    where n.stage <> ${Stage.soon} or (s.soon_minutes is null and n.position <= coalesce(s.soon_places, ${USUAL_SOON_PLACES}::int))
    on conflict (id) do nothing
    returning due_at)
  select (extract(epoch from min(due_at)) * 1000)::bigint as deliver_at from told`
}
