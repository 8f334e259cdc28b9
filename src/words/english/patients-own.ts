import type { PatientsOwnWords } from '../screens/patients-own.ts'

export const patientsOwn = {
  title: (token) => `The waiting room of token ${token}`,
  onlyTheirs: 'This page is the patient’s own. Only they can follow it.',
  toConsole: 'Open your console',
  toStart: 'To the start page',
} satisfies PatientsOwnWords
