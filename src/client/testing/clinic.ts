import type { inferRouterOutputs } from '@trpc/server'
import { addDays, localDayAt } from '../../platform/local-day.ts'
import type { AppRouter } from '../../server/routers/app.ts'

type Says = inferRouterOutputs<AppRouter>

/** Somebody signed in, as `session.me` says. */
export const person = (role: 'patient' | 'doctor' | 'staff'): NonNullable<Says['session']['me']> => ({
  id: `${role}-1`,
  name: 'Nadia Rahman',
  email: `${role}@home.example`,
  role,
  isAdmin: false,
  doctorId: role === 'doctor' ? 'd-1' : null,
  language: null,
})

/** A doctor of the list. */
export const aDoctor = (
  about: Partial<Says['doctors']['list'][number]> = {},
): Says['doctors']['list'][number] => ({
  id: 'd-1',
  name: 'Dr. Ama Osei',
  specialization: 'General practice',
  about: 'Family doctor for 14 years.',
  languages: [],
  qualifications: '',
  address: '',
  practisingSince: null,
  modes: ['online', 'in_person'],
  timeZone: 'UTC',
  minutesPerPatient: 9,
  opensAt: '09:00',
  closesAt: '17:00',
  door: 'Room 2',
  today: {
    date: localDayAt(Date.now(), 'UTC'),
    status: 'available',
    waiting: 3,
    isWorkingDay: true,
    isFull: false,
    isOver: false,
    nextDay: addDays(localDayAt(Date.now(), 'UTC'), 1),
    wait: null,
    countsFrom: null,
    minutesEach: null,
  },
  ...about,
})

/** One of a patient's own; today, unless said otherwise. */
export const anAppointment = (
  about: Partial<Says['appointments']['mine'][number]> = {},
): Says['appointments']['mine'][number] => ({
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
  mode: 'online',
  token: 11,
  status: 'booked',
  reason: 'A cough',
  lateArrivalCount: 0,
  handedTo: null,
  isConfirmed: false,
  canReassign: false,
  ...about,
})
