import type { AwayWords } from '../screens/away.ts'

export const away = {
  heading: 'Put your phone away',
  why: 'We tell you when your turn is near and when it has come, even when this page is closed.',
  allow: 'Tell me on this device',
  asking: 'Answer your browser’s question…',
  on: 'We tell you on this device, even when this page is closed.',
  settings: 'How you are told',
  denied:
    'This browser does not let us tell you while the page is closed. Allow notifications for Anteroom in its settings, then load this page again. Until then keep the page open.',
  install:
    'To be told while this page is closed: press Share, then “Add to Home Screen”, and open Anteroom from there.',
  failed: 'That did not work. Check your connection and try again; until then keep the page open.',
} satisfies AwayWords
