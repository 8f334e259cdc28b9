import type { NeonQueryPromise } from '@neondatabase/serverless'
import { asNeon, insertLetters, insertRecordLetters } from '../db/letters.ts'
import type { NeonSql } from '../db/neon.ts'
import { type AppointmentId, parseDoctorDayKey } from '../queue/ids.ts'
import type { Entry } from '../queue/queue.ts'
import { bookedRecords, insertBookedTexts } from './booked-texts.ts'
import { deliveryRecords, insertDeliveries } from './deliveries.ts'
import { forecastRecords } from './forecasts.ts'
import { bookedLetters, finishedVisits } from './letters.ts'
import type { Batch } from './ports.ts'
import {
  answerRecord,
  appointmentRecord,
  changedEntries,
  consultationRecord,
  dayRecord,
  eventRecord,
  LINK_PLACE,
  notificationRecord,
} from './rows.ts'
import { insertForecasts } from './warnings.ts'

type Statement = NeonQueryPromise<false, false>

/**
 * The SQL of one batch, to be sent as one transaction. The number of statements does not grow with the batch:
 * rows are what the queue says after it, upserted from one JSON parameter per table (decision 007).
 * The log comes first, so that a lost race ends before anything else is touched; the answers come last, so that their
 * deadline is looked at when all else is done.
 */
export function appendStatements(sql: NeonSql, batch: Batch): Statement[] {
  const day = parseDoctorDayKey(batch.after.key)
  if (!day) throw new Error(`not a doctor-day key: ${batch.after.key}`)
  const changed = changedEntries(batch)
  const deliveries = deliveryRecords(batch)
  const texts = bookedRecords(batch)
  const letters = bookedLetters(batch)
  const finished = finishedVisits(batch)
  const begun = changed.filter(
    (entry) => entry.joinedAt !== null || entry.startedAt !== null || wasBegun(batch, entry),
  )
  return [
    ...(batch.signIns.length === 0 ? [] : [onlyWhileSignedIn(sql, batch)]),
    insertEvents(sql, batch),
    upsertDay(sql, batch, day),
    ...(changed.length === 0
      ? []
      : [upsertAppointments(sql, day, JSON.stringify(changed.map(appointmentRecord)))]),
    ...(batch.logged.some(({ event }) => event.type === 'AppointmentBooked')
      ? [dropRequests(sql, batch)]
      : []),
    ...(begun.length === 0
      ? []
      : saveConsultations(sql, day.doctorId, JSON.stringify(begun.map(consultationRecord)))),
    ...(batch.notifications.length === 0 ? [] : [insertNotifications(sql, batch, day.doctorId)]),
    ...(deliveries.length === 0 ? [] : [insertDeliveries(sql, day.key, deliveries)]),
    ...(texts.length === 0 ? [] : [insertBookedTexts(sql, day.key, texts)]),
    ...(letters.length === 0 ? [] : [asNeon(sql, insertLetters(letters))]),
    ...(finished.length === 0 ? [] : [asNeon(sql, insertRecordLetters(finished))]),
    ...saveForecasts(sql, batch, changed),
    ...(batch.answers.length === 0 ? [] : [keepAnswers(sql, batch)]),
  ]
}

/** A reassigned entry starts over: its consultation row must follow, though nothing has begun again. */
const wasBegun = ({ before }: Batch, entry: Batch['after']['entries'][number]) =>
  before.entries.some(
    (old) => old.appointmentId === entry.appointmentId && (old.joinedAt ?? old.startedAt) !== null,
  )

/** ROOM-8: looked at in the very transaction, so that no look beforehand is needed, and none can be out of date. */
const onlyWhileSignedIn = (sql: NeonSql, { signIns }: Batch): Statement => sql`
  select 1 / (count(s.id) = count(*))::int from unnest(${signIns}::text[]) as asked(id)
  left join session s on s.id = asked.id and s.expires_at > now()`

/** Whether the log has the event that the queue was last seen to end with: a restored database may hold another log. */
const isSameLog = (sql: NeonSql, { before, follows }: Batch) => sql`
  (${before.seq}::int = 0 or exists (select 1 from queue_events
    where doctor_day_id = ${before.key} and seq = ${before.seq} and command_id = ${follows}::text))`

const insertEvents = (sql: NeonSql, batch: Batch): Statement => sql`
  insert into queue_events (doctor_day_id, seq, type, data, at, actor_role, actor_id, command_id)
  select ${batch.after.key}, case when ${isSameLog(sql, batch)} then e.seq end, e.type, e.data, e.at, e.actor_role, e.actor_id, e.command_id
  from jsonb_to_recordset(${JSON.stringify(batch.logged.map(eventRecord))}::jsonb) as e(
    seq int, type text, data jsonb, at timestamptz, actor_role text, actor_id text, command_id text)
  order by e.seq`

const upsertDay = (sql: NeonSql, { after }: Batch, day: Day): Statement => sql`
  insert into doctor_days (id, doctor_id, date, seq, serving_token, next_token, status, live_count, expected_back_at,
    cancelled_at)
  select ${day.key}, ${day.doctorId}, ${day.date}::date, d.*
  from jsonb_to_record(${JSON.stringify(dayRecord(after))}::jsonb) as d(
    seq int, serving_token int, next_token int, status text, live_count int, expected_back_at timestamptz, cancelled_at timestamptz)
  on conflict (id) do update set seq = excluded.seq, serving_token = excluded.serving_token,
    next_token = excluded.next_token, status = excluded.status, live_count = excluded.live_count,
    expected_back_at = excluded.expected_back_at, cancelled_at = excluded.cancelled_at`

const upsertAppointments = (sql: NeonSql, day: Day, records: string): Statement => sql`
  insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason,
    booked_at, waiting_room_joined_at, called_at, ended_at, meet_link_updated_at, late_arrival_count, reassignment_history,
    handed_to)
  select a.id, ${day.key}, ${day.doctorId}, ${day.date}::date, a.patient_id, a.token, a.mode, a.origin, a.status,
    coalesce(r.reason, ''), a.booked_at, a.waiting_room_joined_at, a.called_at, a.ended_at,
    a.meet_link_updated_at, a.late_arrival_count, a.reassignment_history, a.handed_to
  from jsonb_to_recordset(${records}::jsonb) as a(place int, id text, patient_id text, token int, mode text,
    origin text, status text, booked_at timestamptz, waiting_room_joined_at timestamptz, called_at timestamptz,
    ended_at timestamptz, meet_link_updated_at timestamptz, late_arrival_count int, reassignment_history jsonb, handed_to text)
  left join booking_requests r on r.appointment_id = a.id and r.patient_id = a.patient_id
  order by a.place
  on conflict (id) do update set token = excluded.token, status = excluded.status,
    waiting_room_joined_at = excluded.waiting_room_joined_at, called_at = excluded.called_at,
    ended_at = excluded.ended_at, meet_link_updated_at = excluded.meet_link_updated_at, late_arrival_count = excluded.late_arrival_count,
    reassignment_history = excluded.reassignment_history, handed_to = excluded.handed_to
  where appointments.doctor_day_id = excluded.doctor_day_id`

/** The reason has moved into the appointment; the request has served (decision 006). */
const dropRequests = (sql: NeonSql, { logged }: Batch): Statement => {
  const booked = logged.flatMap(({ event }) =>
    event.type === 'AppointmentBooked' ? [event.appointmentId] : [],
  )
  return sql`delete from booking_requests where appointment_id = any(${booked})`
}

/**
 * P19: the Meet link is taken from the settings in the very transaction that starts the visit, and stays while the
 * start does. P9: a prescription is visible exactly while its visit is completed, unless it says nothing or is held back.
 */
const saveConsultations = (sql: NeonSql, doctorId: string, records: string): Statement[] => [
  sql`
  insert into consultations (appointment_id, waiting_room_entered_at, patient_ready_at, started_at, ended_at,
    interrupted_at, duration_seconds, meet_link_at_consultation)
  select c.appointment_id, c.waiting_room_entered_at, c.patient_ready_at, c.started_at, c.ended_at, c.interrupted_at,
    c.duration_seconds,
    case when c.mode = 'online' and c.started_at is not null then s.custom_meet_link end
  from jsonb_to_recordset(${records}::jsonb) as c(appointment_id text, mode text, waiting_room_entered_at timestamptz,
    patient_ready_at timestamptz, started_at timestamptz, ended_at timestamptz, interrupted_at timestamptz,
    duration_seconds int)
  left join doctor_settings s on s.doctor_id = ${doctorId}
  on conflict (appointment_id) do update set waiting_room_entered_at = excluded.waiting_room_entered_at,
    patient_ready_at = excluded.patient_ready_at, started_at = excluded.started_at, ended_at = excluded.ended_at,
    interrupted_at = excluded.interrupted_at, duration_seconds = excluded.duration_seconds,
    meet_link_at_consultation = case
      when consultations.started_at = excluded.started_at then consultations.meet_link_at_consultation
      else excluded.meet_link_at_consultation end`,
  sql`
  update prescriptions p
  set published_at = case when c.status = 'completed' then coalesce(p.published_at, c.ended_at) end,
    issued_at = case when c.status = 'completed' then coalesce(p.issued_at, c.ended_at) else p.issued_at end
  from jsonb_to_recordset(${records}::jsonb) as c(appointment_id text, status text, ended_at timestamptz)
  where p.appointment_id = c.appointment_id and (c.status <> 'completed' or not (p.is_empty or p.is_held))`,
]

/** NOTE-6: one insert, each id once. A changed Meet link is put in here, where guests must ask to join: it never passes through a room. */
const insertNotifications = (sql: NeonSql, { notifications }: Batch, doctorId: string): Statement => sql`
  with told as (
    insert into notifications (id, patient_id, appointment_id, type, message, says, priority, created_at)
    select n.id, n.patient_id, n.appointment_id, n.type,
      coalesce(replace(n.with_link, ${LINK_PLACE}, l.link), n.message),
      case when n.with_link is null or l.link is null then n.says else jsonb_set(n.says, '{link}', to_jsonb(l.link)) end,
      n.priority, n.created_at
    from jsonb_to_recordset(${JSON.stringify(notifications.map(notificationRecord))}::jsonb) as n(id text,
      patient_id text, appointment_id text, type text, message text, with_link text, says jsonb, priority text, created_at timestamptz)
    left join lateral (select s.custom_meet_link as link from doctor_settings s
      where s.doctor_id = ${doctorId} and s.meet_guests_ask) l on true
    on conflict (id) do nothing
    returning appointment_id, created_at)
  update appointments a set patient_notified_at = t.at
  from (select appointment_id, max(created_at) as at from told group by appointment_id) t
  where a.id = t.appointment_id`

/** OPS-4, OPS-5. */
const keepAnswers = (sql: NeonSql, { after, answers }: Batch): Statement => sql`
  insert into commands (scope, id, seq, refusal, until)
  select ${after.key}, a.id, a.seq, a.refusal, a.until from ${answerRows(sql, answers)}`

/** The same for answers without events: only while the log is where they were decided. Returns a row for each that is kept. */
export const keepAnswersOnly = (sql: NeonSql, batch: Batch): Statement => sql`
  insert into commands (scope, id, seq, refusal, until)
  select ${batch.before.key}, a.id, a.seq, a.refusal, a.until from ${answerRows(sql, batch.answers)}
  where ${batch.before.seq} = (select coalesce(max(seq), 0) from queue_events where doctor_day_id = ${batch.before.key})
    and ${isSameLog(sql, batch)}
  returning id`

const answerRows = (sql: NeonSql, answers: Batch['answers']) => sql`
  jsonb_to_recordset(${JSON.stringify(answers.map(answerRecord))}::jsonb) as a(
    id text, seq int, refusal text, until timestamptz)`

/** POS-4: what was told is kept, and the turns that came, or were taken back, are written beside it. */
const saveForecasts = (sql: NeonSql, batch: Batch, changed: readonly Entry[]): Statement[] => {
  const made = forecastRecords(batch)
  const turns = changed.filter(
    ({ calledAt, appointmentId }) => calledAt !== null || wasCalled(batch, appointmentId),
  )
  return [
    ...(made.length === 0 ? [] : [insertForecasts(sql, batch.after.key, made)]),
    ...(turns.length === 0
      ? []
      : [
          sql`
  update forecasts f set called_at = a.called_at
  from jsonb_to_recordset(${JSON.stringify(turns.map(appointmentRecord))}::jsonb) as a(
    id text, token int, called_at timestamptz)
  where f.appointment_id = a.id and f.token = a.token`,
        ]),
  ]
}

const wasCalled = ({ before }: Batch, appointmentId: AppointmentId) =>
  before.entries.some((old) => old.appointmentId === appointmentId && old.calledAt !== null)

type Day = NonNullable<ReturnType<typeof parseDoctorDayKey>>
