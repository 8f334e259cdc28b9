import type { Instant } from '../../queue/ids.ts'
import type { Language } from '../../words/languages.ts'
import { visitMailsIn } from '../../words/mails.ts'
import type { VisitInWords } from '../../words/screens/visit-mails.ts'
import type { Appointment } from '../ports.ts'

/** Times that look exact would promise what a forecast cannot. */
const STEP_MS = 5 * 60_000

/** MAIL-7: all that a mail may say of an appointment. Times are the clinic's: where its reader is a mail does not know. */
export function visitInWords(appointment: Appointment, language: Language): VisitInWords {
  const { doctor, date, token, opensAt, closesAt, expected, timeZone } = appointment
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const time = (at: Instant) => clock.format(at)
  const between = expected && {
    from: time(Math.floor(expected.lowAt / STEP_MS) * STEP_MS),
    to: time(Math.ceil(expected.highAt / STEP_MS) * STEP_MS),
  }
  return { doctor, day: visitMailsIn(language).longDate(date), token, opensAt, closesAt, between }
}
