import type { inferRouterOutputs } from '@trpc/server'
import { localDayAt } from '../../../platform/local-day.ts'
import { holdsPlace } from '../../../queue/queue.ts'
import type { EntryStatus } from '../../../queue/vocabulary.ts'
import type { AppRouter } from '../../../server/routers/app.ts'

/** Today's date on the calendar of a zone: a doctor-day is the doctor's own (TIME-1). */
export const todayIn = (timeZone: string) => localDayAt(Date.now(), timeZone)

export type Appointment = inferRouterOutputs<AppRouter>['appointments']['mine'][number]

/** Something can still happen to it: on a day to come, or a missed one that can get a new token. */
export const isUpcoming = ({ date, status, doctor, canReassign }: Appointment): boolean =>
  date >= todayIn(doctor.timeZone) && (canReassign || holdsPlace(status))

export const isToday = ({ date, doctor }: Pick<Appointment, 'date' | 'doctor'>): boolean =>
  date === todayIn(doctor.timeZone)

/** As long as the server takes it; in mid-visit it ends the visit (BOOK-5). */
export const canCancel = ({ status }: Appointment): boolean =>
  status === 'booked' ||
  status === 'waiting' ||
  status === 'called' ||
  status === 'in_consultation' ||
  status === 'interrupted'

export function toneOf(status: EntryStatus): '' | 'good' | 'warn' | 'urgent' {
  switch (status) {
    case 'called':
    case 'in_consultation':
    case 'waiting':
      return 'good'
    case 'no_show':
      return 'urgent'
    case 'interrupted':
      return 'warn'
    case 'booked':
    case 'completed':
    case 'cancelled':
      return ''
    default:
      return status satisfies never
  }
}

/** BOOK-7: made by the Worker; a phone hands it to its calendar. */
export const calendarFile = (appointmentId: string) =>
  `/api/appointments/${encodeURIComponent(appointmentId)}/calendar`
