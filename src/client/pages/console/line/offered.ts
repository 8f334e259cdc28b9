import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { patientOf } from '../console-day.ts'
import type { OrderPress } from './create-order.ts'

export type Choice = OrderPress['type']

const CHOICES: readonly Choice[] = ['callFirst', 'moveUp', 'markNoShow']

/** CALL-2, CALL-6: why nobody can be called at present; null when somebody can. */
export function whyNoCall({ turn, doctor }: PublicView): string | null {
  const words = consoleLine().order
  if (turn?.status === 'in_consultation') return words.onceFinished
  const isAway = doctor.status === 'on_break' || doctor.status === 'offline'
  return isAway ? words.onceAvailable : null
}

/** CALL-8: what can be done now about whoever has this place in the line; 1 is next. */
export const offeredTo = (place: number, view: PublicView): readonly Choice[] =>
  CHOICES.filter((each) => {
    if (each === 'callFirst') return whyNoCall(view) === null
    return each !== 'moveUp' || place > 1
  })

/** Somebody in the line, whatever happens to it meanwhile; null once they are in it no more. */
export function inLine<Person extends { readonly token: number; readonly appointmentId: string }>(
  day: { readonly patients: readonly Person[] },
  view: PublicView,
  appointmentId: string | null,
): { readonly patient: Person; readonly place: number } | null {
  if (appointmentId === null) return null
  const people = view.line.map((token) => patientOf(day, token))
  const ahead = people.findIndex((each) => each?.appointmentId === appointmentId)
  const patient = people[ahead]
  return patient ? { patient, place: ahead + 1 } : null
}
