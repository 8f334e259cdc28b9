import { languageNames } from '../language-names.ts'
import type { BookingWords } from '../screens/booking.ts'
import { counted, number } from './numbers.ts'

const listed = languageNames('en-GB')

export const booking = {
  page: {
    back: 'All doctors',
    loading: 'Loading the doctor',
    unknown: 'No such doctor',
    afterUnknown: 'Perhaps the link is old. All doctors of the clinic are in the list.',
    minutesEach: (minutes) => `About ${number(minutes)} min for each patient`,
    minutesEachToday: (minutes) => `Today about ${number(minutes)} min for each patient`,
    eitherMode: (one, other) => `${one} or ${other.toLowerCase()}`,
    speaks: (languages) => `Speaks ${listed(languages)}`,
    practisingSince: (year) => `In practice since ${year}`,
  },
  form: {
    label: 'Book a visit',
    loading: 'Loading the days',
    day: 'Day',
    mode: 'Kind of visit',
    reason: 'Reason for the visit',
    reasonHint: 'A few words. Only your doctor reads them.',
    book: 'Book',
    signInToBook: 'Sign in and book',
    booking: 'Taking your token…',
    kept: 'What you have entered here is kept while you sign in.',
    patientsOnly: 'Only patients can book. You are signed in with another kind of account.',
    instead: (token, date) =>
      `Once this is booked, your token ${number(token)} of ${date} is given up. Until then you keep it.`,
    keepBoth: 'Keep both',
    noDay: 'No day of the next two weeks can be booked. Please look again tomorrow.',
    next: {
      online: () =>
        'You get your token at once and follow the line from anywhere. The video call starts in the waiting room here.',
      in_person: (door) =>
        `You get your token at once and follow the line from anywhere. When your turn is near, come to ${door === '' ? 'the clinic' : door}.`,
    },
  },
  days: {
    today: 'Today',
    closed: 'Closed',
    full: 'Full',
    free: 'Free',
    booked: (count) => `${number(count)} booked`,
    own: (token) => `Token ${token}`,
    inVain: {
      past: (date) => `${date} is over. Please choose another day.`,
      closed: (date) => `The doctor does not see patients on ${date}. Please choose another day.`,
      full: (date) => `${date} is fully booked. Please choose another day.`,
      ahead: (date, opens) => `${date} can be booked from ${opens} on. Until then these days can be.`,
    },
    over: 'No turn left',
    instead: (longDate) => `No turn is left today. The day chosen is ${longDate}.`,
  },
  answer: {
    label: 'If you book now',
    loading: 'Working out when your turn would come',
    token: 'Token',
    lead: 'Book now, and your turn is likely',
    leadOn: (longDate) => `Book now for ${longDate}, and your turn is likely`,
    readOut: (token, lead, times) => `Token ${token}. ${lead} ${times}`,
    likely: (time) => `Most likely ${time}`,
    likelyOnOwnClock: (time) => `Most likely ${time} · Times on your own clock.`,
    yoursOnceBooked: 'The token is yours once you book. If somebody is quicker, you get the one after it.',
    fromOpening: (opens) => `The doctor has not started yet. This counts from opening time, ${opens}.`,
    fromNow: 'The doctor has not started yet. This counts as if they start now.',
    fromReturn: 'The doctor is away just now. This counts as if they come back now.',
    unknown: 'We cannot say just now when your turn would come. You can book all the same.',
    afterClosing: {
      possibly: (closes) =>
        `Your turn may come only after closing time (${closes}). Another day is safer, if it can wait.`,
      likely: (closes) =>
        `Your turn would likely come only after closing time (${closes}). Please choose another day, or ask the clinic first.`,
    },
  },
  bar: {
    says: (token, likely) => `Token ${token}, likely ${likely}`,
    book: (token) => `Book token ${token}`,
  },
  held: {
    heading: (token) => `You have token ${token} on this day`,
    text: 'Follow the line in the waiting room. For one more visit, choose another day.',
    open: 'Open the waiting room',
    details: 'See your booking',
  },
} satisfies BookingWords

/** Counted in the same way where a booking is confirmed. */
export const turnsAhead = (count: number) => counted(count, { one: 'turn ahead', other: 'turns ahead' })
