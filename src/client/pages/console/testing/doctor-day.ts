import type { Queue } from '../../../../queue/queue.ts'
import { publicView } from '../../../../queue/views/view.ts'
import type { Day } from '../console-day.ts'

/** The doctor's day as the Worker answers it for this queue: patient n is "Patient n", whatever their token. */
export const doctorDay = (queue: Queue): Day => ({
  key: queue.key,
  date: '2026-03-02',
  doctor: { id: queue.key, name: 'Dr. Ama Osei', specialization: 'General practice', timeZone: 'UTC' },
  settings: {
    minutesPerPatient: 10,
    capacity: 40,
    opensAt: '09:00',
    closesAt: '17:00',
    workingDays: [1, 2, 3, 4, 5],
    modes: ['online', 'in_person'],
    door: 'Room 2',
    skipAutomatically: false,
    timeZone: 'UTC',
  },
  // On the wire what is undefined is left out, which the inferred type knows.
  view: publicView(queue) as Day['view'],
  meetLink: null,
  meetLinkUpdatedAt: null,
  meetGuestsAsk: false,
  visitLink: null,
  patients: queue.entries.map(({ appointmentId, token, mode, status, ...times }) => ({
    appointmentId,
    token,
    patientName: appointmentId.replace('a-', 'Patient '),
    reason: 'A cough',
    mode,
    origin: 'booked',
    status,
    isConfirmed: false,
    bookedAt: times.bookedAt,
    joinedAt: times.joinedAt,
    readyAt: times.readyAt,
    calledAt: times.calledAt,
    startedAt: times.startedAt,
    endedAt: times.endedAt,
    durationSeconds:
      times.startedAt === null || times.endedAt === null ? null : (times.endedAt - times.startedAt) / 1000,
    lateArrivalCount: 0,
    previousVisits: 0,
  })),
})
