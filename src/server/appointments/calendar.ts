import { eq } from 'drizzle-orm'
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { appointments, doctorSettings, doctors } from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import type { Dictionary } from '../../words/dictionary.ts'
import { reachAppointment } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import type { Context } from '../trpc.ts'
import { type ExpectedTurn, expectedTurn } from './expected-turn.ts'

const CANCELLED: readonly string[] = ['cancelled', 'no_show']

const MINUTE = 60_000
/** Calendars show whole hours: times that look exact would promise what a forecast cannot. */
const STEP = 5 * MINUTE
const SHORTEST = 15 * MINUTE
/** Long enough to look at the live screen and set out. */
const ALARM_SECONDS_BEFORE = 30 * 60

type Asked = Pick<Context, 'db' | 'rooms'> & {
  readonly user: SessionUser
  readonly appUrl: string
  readonly now: Instant
  readonly words: Dictionary
}

/**
 * BOOK-7 a patient's own booking as an iCalendar file, from and to the moments between which the turn is expected now, with
 * an alarm before. It blocks nothing: when the turn really comes is said by the live screen, which it links to. Instants,
 * so that no zone and no daylight saving can move them; the whole date when no turn is expected (any more), or nobody knows
 * when the doctor will be back. Why the patient comes is not in it: calendars are shared. Refuses like every look at an
 * appointment (`access.ts`).
 */
export async function calendarOf(asked: Asked, id: string): Promise<string> {
  const { db, user, appUrl, now, words } = asked
  const held = await reachAppointment(db, user, id)
  if (user.role !== 'patient') throw refusal('NOT_ALLOWED')
  const [[doctor], turn] = await Promise.all([
    db
      .select({
        name: doctors.name,
        door: doctorSettings.door,
        chances: appointments.lateArrivalCount,
        bookedAt: appointments.bookedAt,
      })
      .from(appointments)
      .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
      .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
      .where(eq(appointments.id, held.id)),
    expectedTurn(asked, held, now),
  ])
  if (!doctor) throw refusal('NOT_FOUND')
  const expected = turn?.countsFrom === 'return' ? null : turn
  const url = `${appUrl}/live/${encodeURIComponent(held.id)}`
  const isCancelled = CANCELLED.includes(held.status)
  const calendar = ical({ prodId: '//Anteroom//Appointments//EN', method: ICalCalendarMethod.PUBLISH })
  const event = calendar.createEvent({
    id: `${held.id}@anteroom`,
    ...(expected ? spanOf(expected) : { start: new Date(held.date), allDay: true }),
    stamp: new Date(now),
    // A calendar takes what changed only with a higher number: the forecast moves with time, and somebody may be missed,
    // given a new token and missed again within a second.
    sequence: secondsBetween(doctor.bookedAt, now) + 2 * doctor.chances + (isCancelled ? 1 : 0),
    summary: words.calendar.summary(doctor.name, held.token),
    description: words.calendar.description(held.token, url),
    location: held.mode === 'online' ? 'Google Meet' : doctor.door,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  if (expected) {
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: ALARM_SECONDS_BEFORE,
      description: words.calendar.alarm(doctor.name, held.token),
    })
  }
  return calendar.toString()
}

const secondsBetween = (from: Date, to: Instant) => Math.max(0, Math.floor((to - from.getTime()) / 1_000))

function spanOf({ lowAt, highAt }: ExpectedTurn) {
  const start = Math.floor(lowAt / STEP) * STEP
  const end = Math.max(start + SHORTEST, Math.ceil(highAt / STEP) * STEP)
  return { start: new Date(start), end: new Date(end) }
}
