import { eq } from 'drizzle-orm'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Db } from '../../db/client.ts'
import { appointments, doctorSettings, doctors } from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import { reachAppointment } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'

const CANCELLED: readonly string[] = ['cancelled', 'no_show']

/**
 * BOOK-7 a patient's own booking as an iCalendar file. It lasts the whole date and blocks nothing: when the turn comes
 * is said by the live screen, which it links to, and by nothing that was saved days before. Why the patient comes is
 * not in it: calendars are shared. Refuses like every look at an appointment (`access.ts`).
 */
export async function calendarOf(
  { db, user, appUrl, now }: { db: Db; user: SessionUser; appUrl: string; now: Instant },
  id: string,
): Promise<string> {
  const held = await reachAppointment(db, user, id)
  if (user.role !== 'patient') throw refusal('NOT_ALLOWED')
  const [doctor] = await db
    .select({ name: doctors.name, door: doctorSettings.door, chances: appointments.lateArrivalCount })
    .from(appointments)
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .where(eq(appointments.id, held.id))
  if (!doctor) throw refusal('NOT_FOUND')
  const url = `${appUrl}/live/${encodeURIComponent(held.id)}`
  const calendar = ical({ prodId: '//Anteroom//Appointments//EN', method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: `${held.id}@anteroom`,
    start: new Date(held.date),
    allDay: true,
    stamp: new Date(now),
    // A calendar takes what changed only with a higher number: missed, given a new token, missed again.
    sequence: 2 * doctor.chances + (CANCELLED.includes(held.status) ? 1 : 0),
    summary: `${doctor.name}, token ${held.token}`,
    description: `Your token is ${held.token}. Your place and your time, live: ${url}`,
    location: held.mode === 'online' ? 'Google Meet' : doctor.door,
    url,
    status: CANCELLED.includes(held.status) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  return calendar.toString()
}
