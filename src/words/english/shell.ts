import type { ShellWords } from '../screens/shell.ts'

export const shell = {
  main: 'Main',
  doctors: 'Doctors',
  appointments: 'My appointments',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name) => `Signed in as ${name}`,
  language: 'Language',
} satisfies ShellWords
