import type { BookedWords } from '../screens/booked.ts'
import { turnsAhead } from './booking.ts'

export const booked = {
  title: 'Your booking',
  loading: 'Loading your booking',
  heading: 'You have a token',
  token: 'Token',
  about: (day, mode, doctor) => `${day}, ${mode}, with ${doctor}`,
  today: 'Today',
  between: (likely, low, high) =>
    `Your turn is likely at ${likely}, between ${low} and ${high}. It moves with the line.`,
  ahead: (turns) => (turns === 0 ? 'Nobody is ahead of you.' : `${turnsAhead(turns)} of you.`),
  afterClosing: {
    possibly: (closes) => `It may come only after closing time (${closes}).`,
    likely: (closes) =>
      `It will likely come only after closing time (${closes}). If that is too late, cancel and book another day.`,
  },
  comeTo: (door) => `When your turn is near, come to ${door === '' ? 'the clinic' : door}.`,
  open: 'Open the waiting room',
  calendar: 'Add to calendar',
  appointments: 'My appointments',
  over: {
    called: 'Your number has come',
    in_consultation: 'Your visit is on',
    interrupted: 'Your visit was interrupted',
    completed: 'This visit is over',
    cancelled: 'This booking was cancelled',
    no_show: 'This turn was missed',
  },
  neverCame: 'This day is over',
  bookAgain: 'Book another visit',
  unknown: 'No such booking',
  afterUnknown: 'This link belongs to another account, or to no booking at all.',
} satisfies BookedWords
