import type { NeonQueryPromise } from '@neondatabase/serverless'
import type { NeonSql } from '../db/neon.ts'
import { OPEN_SCREEN_FIRST_MS, Stage, USEFUL_MS } from '../queue/views/away.ts'
import type { ForecastRecord } from './forecasts.ts'

/**
 * POS-4: what was told of the wait is kept. NOTE-9: whoever wants to know so many minutes before is told that long before
 * the early end of the newest forecast, once for a token. Each forecast moves that moment until it has come; between two of
 * them the early end never comes nearer (POS-5). Answers with when the first of these is due.
 */
export const insertForecasts = (
  sql: NeonSql,
  key: string,
  made: readonly ForecastRecord[],
): NeonQueryPromise<false, false> => sql`
  with f as (
    select * from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as f(id text, appointment_id text, token int,
      position int, made_at timestamptz, low_at timestamptz, likely_at timestamptz, high_at timestamptz)),
  kept as (
    insert into forecasts (id, appointment_id, token, position, made_at, low_at, likely_at, high_at)
    select f.* from f on conflict (id) do nothing),
  planned as (
    insert into deliveries (id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until)
    select distinct on (f.appointment_id, c.channel)
      f.appointment_id || ':' || f.token || ':' || ${Stage.soon} || ':' || c.channel,
      f.appointment_id, ${key}, c.channel, ${Stage.soon}, f.token, p.at, p.at,
      p.at + ${USEFUL_MS.soon} * interval '1 millisecond'
    from f join appointments a on a.id = f.appointment_id
    join notice_settings s on s.user_id = a.patient_id and s.soon_minutes is not null
    cross join lateral (
      select 'push' as channel where s.push
        and exists (select 1 from push_subscriptions p where p.user_id = a.patient_id)
      union all
      select 'sms' where exists (select 1 from text_numbers t where t.person_id = a.patient_id)) c
    cross join lateral (select greatest(f.made_at + ${OPEN_SCREEN_FIRST_MS} * interval '1 millisecond',
      f.low_at - s.soon_minutes * interval '1 minute') as at) p
    order by f.appointment_id, c.channel, f.made_at desc
    on conflict (id) do update set planned_at = excluded.planned_at, due_at = excluded.due_at, until = excluded.until,
      state = 'due', attempts = 0, reason = null, ended_at = null
      where (deliveries.state = 'due' and deliveries.attempts = 0)
        or (deliveries.state = 'dropped' and deliveries.reason in ('doctor_away', 'too_late'))
    returning due_at)
  select (extract(epoch from min(due_at)) * 1000)::bigint as deliver_at from planned`
