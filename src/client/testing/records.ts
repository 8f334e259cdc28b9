import type { inferRouterOutputs } from '@trpc/server'
import { EMPTY_PRESCRIPTION } from '../../record/prescription.ts'
import { aMedication } from '../../record/testing/prescriptions.ts'
import type { AppRouter } from '../../server/routers/app.ts'

type Says = inferRouterOutputs<AppRouter>
type Visit = Says['history']['mine']['items'][number]
type VisitRecord = Says['history']['one']
type OwnProfile = Says['profile']['mine']

const doctor = { id: 'd-1', name: 'Dr. Ama Osei', specialization: 'General practice', timeZone: 'UTC' }

/** A completed visit of a patient's list; 10:00 to 10:09 of the fourth of May. */
export const aVisit = (about: Partial<Visit> = {}): Visit => ({
  appointmentId: 'v-1',
  date: '2026-05-04',
  startedAt: Date.parse('2026-05-04T10:00:00Z'),
  endedAt: Date.parse('2026-05-04T10:09:00Z'),
  mode: 'online',
  reason: 'A cough',
  doctor,
  given: { isCorrected: false, medications: ['Amoxicillin'] },
  ...about,
})

/** All that the same visit has left. */
export const aRecord = (about: Partial<VisitRecord> = {}): VisitRecord => ({
  appointmentId: 'v-1',
  date: '2026-05-04',
  mode: 'online',
  token: 3,
  status: 'completed',
  reason: 'A cough',
  patientName: 'Nadia Rahman',
  doctor,
  startedAt: Date.parse('2026-05-04T10:00:00Z'),
  endedAt: Date.parse('2026-05-04T10:09:00Z'),
  durationSeconds: 540,
  notes: 'Chest is **clear**.',
  analysis: null,
  prescription: {
    version: 1,
    content: {
      ...EMPTY_PRESCRIPTION,
      medications: [aMedication()],
      lifestyle: 'Rest for three days.',
      diet: 'Drink warm water.',
      warningSigns: 'Fever over 39.',
      emergency: 'Call 112.',
      tests: ['Blood count'],
      followUp: { date: '2026-05-11', note: 'See how the cough is' },
    },
  },
  corrections: [],
  reassignments: [],
  viewer: 'patient',
  ...about,
})

export const aProfile = (about: Partial<OwnProfile> = {}): OwnProfile => ({
  name: 'Nadia Rahman',
  language: null,
  dateOfBirth: '1990-02-28',
  sex: 'female',
  phone: '+49 30 1234',
  allergies: ['Penicillin'],
  conditions: [],
  medicines: [],
  version: 1,
  savedAt: Date.parse('2026-05-01T08:00:00Z'),
  ...about,
})
