import type { inferRouterOutputs } from '@trpc/server'
import { localDayAt } from '../../platform/local-day.ts'
import type { Mode } from '../../queue/vocabulary.ts'
import type { AppRouter } from '../../server/routers/app.ts'

type Appointment = inferRouterOutputs<AppRouter>['appointments']['one']

/** What the Worker says of the appointment on the screen; today, unless said otherwise. */
export const appointment = (token: number, mode: Mode = 'online'): Appointment => ({
  appointmentId: 'a-1',
  key: 'd-1:2026-03-02',
  date: localDayAt(Date.now(), 'UTC'),
  doctor: {
    id: 'd-1',
    name: 'Dr. Ama Osei',
    specialization: 'General practice',
    timeZone: 'UTC',
    door: 'Room 2',
    closesAt: '17:00',
  },
  mode,
  token,
  status: 'booked',
  reason: 'A cough',
  lateArrivalCount: 0,
  handedTo: null,
  isConfirmed: false,
  canReassign: false,
  meetLink: null,
  language: null,
  viewer: 'patient',
})
