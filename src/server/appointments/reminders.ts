import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { insertLetters, type LetterRecord } from '../../db/letters.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'
import { waitFor } from '../../queue/estimate/wait.ts'
import { type DoctorDayKey, type Instant, type LocalDate, token } from '../../queue/ids.ts'
import { Stage, USEFUL_MS } from '../../queue/views/away.ts'
import { currentToken, type PublicView } from '../../queue/views/view.ts'
import { type ExpectedTimes, expectedTimes } from '../doctor-day/expected-times.ts'
import type { RoomGateway } from '../rooms/gateway.ts'

const MINUTE = 60_000
/** How long before its earliest likely moment a turn is told; the sweep may come a quarter of an hour after that. */
const LEAD_MS = 65 * MINUTE
/** A turn that is nearer than this is told by "soon" and "now". */
const NEAR_MS = 20 * MINUTE
/** A Worker may have six connections open. */
const ROOMS_AT_ONCE = 4

type Means = {
  readonly db: Db
  readonly rooms: Pick<RoomGateway, 'view'>
  readonly clock: Clock
  readonly log: Log
}

/** One who may have to be reminded now. */
type Candidate = {
  readonly appointmentId: string
  readonly key: DoctorDayKey
  readonly date: LocalDate
  readonly token: number
  readonly timeZone: string
  readonly opensAt: string
  readonly closesAt: string
  readonly stage: typeof Stage.dayBefore | typeof Stage.hourBefore
  /** From when on. */
  readonly since: Instant
}

/**
 * SEND-8: plans the reminders that are due. Nothing is planned ahead: hours change, lines move, and who has cancelled is no
 * candidate. Each is planned once, whoever looks and however often, by its id.
 */
export async function planReminders(means: Means): Promise<void> {
  const candidates = await selectCandidates(means.db, means.clock())
  const keys = [...new Set(candidates.map(({ key }) => key))]
  const letters: LetterRecord[] = []
  for (let from = 0; from < keys.length; from += ROOMS_AT_ONCE) {
    const some = keys.slice(from, from + ROOMS_AT_ONCE)
    const planned = await Promise.all(
      some.map((key) =>
        lettersOf(
          means,
          key,
          candidates.filter((each) => each.key === key),
        ),
      ),
    )
    letters.push(...planned.flat())
  }
  if (letters.length > 0) await means.db.execute(insertLetters(letters))
}

/** A day that cannot be looked at now is looked at the next time. */
async function lettersOf(means: Means, key: DoctorDayKey, candidates: readonly Candidate[]) {
  try {
    const view = await means.rooms.view(key)
    const now = means.clock()
    return candidates.flatMap((candidate) => letterFor(candidate, view, now) ?? [])
  } catch (error) {
    reportFailure(means.log, { event: 'reminders_failed', key }, error)
    return []
  }
}

function letterFor(candidate: Candidate, view: PublicView, now: Instant): LetterRecord | null {
  const { appointmentId, date, stage } = candidate
  const own = currentToken(view, token(candidate.token))
  const times = expectedTimes({ view, date, hours: candidate }, now, (seen) => waitFor(seen, own, now))
  if (times === null) return null
  // The estimate may have it a minute before the door opens.
  const lowAt = times.countsFrom === 'start' ? Math.max(times.lowAt, times.opensAt) : times.lowAt
  if (stage === Stage.hourBefore && !isAnHourAway({ ...times, lowAt }, now)) return null
  const from = stage === Stage.dayBefore ? candidate.since : now
  return {
    appointment_id: appointmentId,
    token: own,
    stage,
    expected:
      times.countsFrom === 'return' ? null : { lowAt: Math.round(lowAt), highAt: Math.round(times.highAt) },
    planned_at: new Date(now).toISOString(),
    until: new Date(from + USEFUL_MS[stage]).toISOString(),
  }
}

/** Not while nobody knows when the doctor will be back: an hour from then is not an hour from now. */
const isAnHourAway = ({ lowAt, countsFrom }: ExpectedTimes, now: Instant) =>
  countsFrom !== 'return' && lowAt <= now + LEAD_MS && lowAt > now + NEAR_MS

/** All clocks are the clinic's, of the settings as they are now. Of each doctor two days are looked at. */
async function selectCandidates(db: Db, now: Instant): Promise<readonly Candidate[]> {
  const at = sql`${new Date(now).toISOString()}::timestamptz`
  const { rows } = await db.execute<Candidate>(sql`
    select a.id as "appointmentId", a.doctor_day_id as key, a.date::text, a.token, s.time_zone as "timeZone",
      s.opens_at as "opensAt", s.closes_at as "closesAt", r.stage, (extract(epoch from r.since) * 1000)::float8 as since
    from doctor_settings s
    join doctor_days d on d.doctor_id = s.doctor_id and d.live_count > 0
      and d.date between (${at} at time zone s.time_zone)::date and (${at} at time zone s.time_zone)::date + 1
    cross join lateral (
      select ${Stage.dayBefore} as stage, (d.date - 1 + time '17:00') at time zone s.time_zone as since,
        interval '6 hours' as lasts, interval '3 hours' as fresh
      union all
      select ${Stage.hourBefore}, (d.date + s.opens_at::time) at time zone s.time_zone
        - ${LEAD_MS} * interval '1 millisecond', interval '1 day', interval '2 hours') r
    join appointments a on a.doctor_day_id = d.id and a.status = 'booked' and a.origin = 'booked'
    join "user" u on u.id = a.patient_id
    where ${at} >= r.since and ${at} < r.since + r.lasts
      and a.booked_at < case r.stage when ${Stage.dayBefore} then r.since else ${at} end - r.fresh
      and (u.email_verified or exists (select 1 from push_subscriptions p where p.user_id = u.id))
      and not exists (select 1 from deliveries told
        where told.appointment_id = a.id and told.token = a.token and told.stage = r.stage)
    order by a.doctor_day_id, a.token`)
  return rows
}
