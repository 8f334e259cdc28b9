import { decoded } from './decoded.ts'
import type { PageName } from './paths.ts'
import { addressOf } from './procedure-address.ts'

type Read = {
  readonly procedure: string
  readonly input?: object
  /** Answered with a no to whoever is not signed in. */
  readonly personal?: true
}

const ME: Read = { procedure: 'session.me' }
const DOCTORS: Read = { procedure: 'doctors.list' }

/**
 * PAGE-5: what each page asks for as soon as it stands, whoever opens it. What it may ask for later is not here: a browser
 * keeps an answer that was named until it is asked for, and it would be old by then.
 */
const READS: Readonly<Record<PageName, (about: string) => readonly Read[]>> = {
  home: () => [ME, DOCTORS],
  doctor: (doctorId) => [ME, DOCTORS, { procedure: 'doctors.days', input: { doctorId } }],
  appointments: () => [ME, { procedure: 'appointments.mine', personal: true }],
  booked: (appointmentId) => [
    ME,
    { procedure: 'appointments.one', input: { appointmentId }, personal: true },
  ],
  history: () => [ME, { procedure: 'history.doctors', personal: true }],
  record: (appointmentId) => [ME, { procedure: 'history.one', input: { appointmentId }, personal: true }],
  profile: () => [ME, { procedure: 'profile.mine', personal: true }],
  signIn: () => [ME],
  forgotPassword: () => [ME],
  resetPassword: () => [ME],
  confirmEmail: () => [ME],
  account: () => [
    ME,
    { procedure: 'account.mine', personal: true },
    { procedure: 'account.sessions', personal: true },
  ],
  setup: () => [ME],
  join: () => [ME],
  admin: () => [ME],
  console: () => [ME, { procedure: 'doctor.day', input: {}, personal: true }],
  visits: () => [ME],
  desk: () => [ME, { procedure: 'desk.doctors', personal: true }],
  live: (appointmentId) => [
    { procedure: 'appointments.one', input: { appointmentId }, personal: true },
    { procedure: 'queue.snapshot', input: { appointmentId }, personal: true },
  ],
}

/** The addresses of what this page asks for at once; without a session, of what everybody may read. */
export const readsOf = (name: PageName, about: string, hasSession: boolean): readonly string[] =>
  READS[name](decoded(about))
    .filter(({ personal }) => hasSession || !personal)
    .map(({ procedure, input }) => addressOf(procedure, input && JSON.stringify(input)))
