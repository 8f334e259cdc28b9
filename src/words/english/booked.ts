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
  next: {
    heading: 'What comes next',
    watch: {
      title: 'Follow the line',
      text: 'The waiting room shows it live, on whatever you sign in on. Closing it costs you nothing: your place is kept.',
    },
    near: {
      online: () => ({
        title: 'Join when it is near',
        text: 'With ten or fewer turns ahead you can join, so that the doctor sees that you are there.',
      }),
      in_person: (door) => ({
        title: 'Come when it is near',
        text: `Once you are at ${door === '' ? 'the clinic' : door}, press “I’m here”, and the doctor sees it.`,
      }),
    },
    turn: {
      online: {
        title: 'Your turn',
        text: 'The video call opens in the waiting room when the doctor starts. You have about two minutes to join.',
      },
      in_person: {
        title: 'Your turn',
        text: 'Your screen says when to go in. You have about two minutes, so stay close.',
      },
    },
  },
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
