import type { ConsoleNewsWords } from '../screens/console-news.ts'
import { counted } from './numbers.ts'

export const consoleNews = {
  here: (name, token) => `${name}, token ${token}, is here`,
  ready: (name, token) => `${name}, token ${token}, is here and ready`,
  many: {
    here: (count) => `${counted(count, { one: 'patient', other: 'patients' })} are here`,
    ready: (count) => `${counted(count, { one: 'patient', other: 'patients' })} are here and ready`,
  },
  wrote: (name) => `${name} has written to you`,
  somebody: 'A patient',
  link: 'We were told that your Meet link does not work',
  close: 'Close',
  sounds: 'Sounds',
  soundsTitle: 'What makes a sound',
  soundsHint: 'On this device. Everything is shown in any case.',
  sound: {
    ready: 'Somebody is here, or ready',
    wrote: 'Somebody has written to me',
    link: 'My Meet link does not work',
  },
} satisfies ConsoleNewsWords
