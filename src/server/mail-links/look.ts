import { eq } from 'drizzle-orm'
import { user } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { appointments, doctors, noticeSettings } from '../../db/schema.ts'
import type { AboutTurn, MailLink } from '../../protocol/mail-link.ts'
import type { EntryStatus } from '../../queue/vocabulary.ts'
import type { MailLinkWords } from '../../words/screens/visit-mails.ts'

/** What a page says: it asks, or it tells how it ended. */
export type End = keyof MailLinkWords['ends']
export type Seen = 'ask' | End

/** An appointment as the page of a link shows it, and as is needed to do what the link says. */
export type Turn = NonNullable<Awaited<ReturnType<typeof readTurn>>>

export async function readTurn(db: Db, id: string) {
  const [row] = await db
    .select({
      id: appointments.id,
      key: appointments.doctorDayId,
      date: appointments.date,
      token: appointments.token,
      status: appointments.status,
      patientId: appointments.patientId,
      confirmedAt: appointments.confirmedAt,
      doctor: doctors.name,
      language: user.language,
    })
    .from(appointments)
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(user, eq(user.id, appointments.patientId))
    .where(eq(appointments.id, id))
  return row ?? null
}

/** Whom mails are for; null when there is no such account any more. */
export async function readPerson(db: Db, id: string) {
  const [row] = await db
    .select({ id: user.id, language: user.language, mail: noticeSettings.mail })
    .from(user)
    .leftJoin(noticeSettings, eq(noticeSettings.userId, user.id))
    .where(eq(user.id, id))
  return row ?? null
}

/** Until when somebody can say that they are coming, or cancel, from a mail: a visit that has begun is ended in its room. */
export const OPEN: readonly EntryStatus[] = ['booked', 'waiting', 'called']

const CLOSED: Partial<Record<EntryStatus, End>> = {
  cancelled: 'wasCancelled',
  completed: 'over',
  no_show: 'missed',
  in_consultation: 'begun',
  interrupted: 'begun',
}

/** LINK-1: what the page of a genuine link says before anything is pressed. */
export function seenOf(does: Exclude<MailLink, 'stop'>, { token }: AboutTurn, turn: Turn | null): Seen {
  if (turn === null) return 'bad'
  const end = CLOSED[turn.status]
  // A cancelled one has kept its token; whoever was missed and has a new one is told of that.
  if (turn.token !== token) return 'otherToken'
  if (end !== undefined) return end
  return does === 'confirm' && turn.confirmedAt !== null ? 'wasConfirmed' : 'ask'
}
