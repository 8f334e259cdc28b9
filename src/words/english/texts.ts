import { dates } from '../dates.ts'
import type { CaughtTextWords, TextNumberWords, TextsWords } from '../screens/texts.ts'

const day = dates('en-GB', { day: 'numeric', month: 'long' })

export const texts = {
  booked: (token, date) => `You have token ${token} on ${day(date)}.`,
  code: (code, minutes) =>
    `${code} is your code to be told by text. It works for ${minutes} minutes. Not you? Do nothing.`,
  stop: 'Reply STOP to end.',
} satisfies TextsWords

export const caughtTexts = {
  vias: { sms: 'Text message', whatsapp: 'WhatsApp message' },
  answer: (word) => `Answer ${word}`,
} satisfies CaughtTextWords

export const textNumber = {
  heading: 'By text message',
  about: 'When you book, when your turn is near, when it comes, and if you miss it: one message each.',
  loading: 'Loading your number',
  number: 'Mobile number',
  numberHint: 'With the country code: +44 7700 900123. We text a code to it first.',
  via: 'By what',
  vias: { sms: 'SMS', whatsapp: 'WhatsApp' },
  send: 'Text me a code',
  sentTo: (number) => `We have texted a code to ${number}. It has six digits.`,
  lost: 'Nothing has come? Check the number. Some networks take a minute.',
  confirm: 'Confirm this number',
  cancel: 'Cancel',
  isOn: (number, via) => `You are told at ${number} by ${via === 'sms' ? 'SMS' : 'WhatsApp'}.`,
  stopped: 'This number has answered STOP, so nothing is sent. Text START to the number that wrote to you.',
  confirmed: 'Your number is confirmed.',
  remove: 'Remove this number',
  removed: 'Your number is removed.',
  change: 'Use another number',
  working: 'One moment…',
} satisfies TextNumberWords
