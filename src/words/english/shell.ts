import type { ShellWords } from '../screens/shell.ts'

export const shell = {
  main: 'Main',
  doctors: 'Doctors',
  appointments: 'My appointments',
  visits: 'My visits',
  profile: 'Profile',
  console: 'Console',
  patientsVisits: 'Visits',
  account: 'Account',
  admin: 'Clinic',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name) => `Signed in as ${name}`,
  language: 'Language',
  foot: {
    what: 'keeps your place at the doctor’s while you are somewhere else.',
    doctors: 'For doctors: sign in',
  },
} satisfies ShellWords
