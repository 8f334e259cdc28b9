import { localDate } from '../../queue/ids.ts'
import type { Delivery } from '../ports.ts'

/** A delivery of a clinic in London, in summer; what a test is about it says itself. */
export const delivery = (about: Partial<Delivery> = {}): Delivery => ({
  id: 'n-1:push',
  channel: 'push',
  stage: 'soon',
  appointmentId: 'appointment-1',
  personId: 'person-1',
  appointment: anAppointment(),
  says: null,
  plannedAt: 0,
  until: 1,
  attempts: 1,
  language: 'en',
  email: 'ana@home.example',
  subscriptions: [],
  ...about,
})

export const anAppointment = (about: Partial<Delivery['appointment']> = {}): Delivery['appointment'] => ({
  doctor: 'Dr Amara Osei',
  date: localDate('2026-06-15'),
  token: 12,
  timeZone: 'Europe/London',
  opensAt: '09:00',
  closesAt: '17:00',
  expected: null,
  isConfirmed: false,
  isCorrected: false,
  followUpOn: null,
  ...about,
})
