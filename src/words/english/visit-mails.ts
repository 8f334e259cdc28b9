import { dates } from '../dates.ts'
import type { MailLinkWords, VisitInWords, VisitMailsWords } from '../screens/visit-mails.ts'
import { lateness } from './numbers.ts'

const CHOICE =
  'You can choose under “How you are told”, in your profile, whether we write to you about your appointments.'
const PLACE_STAYS = 'Your place is kept whether you press or not.'

const hours = ({ opensAt, closesAt }: VisitInWords) =>
  `The doctor’s hours are ${opensAt} to ${closesAt}, on the clinic’s clock.`
const likely = (visit: VisitInWords) =>
  visit.between
    ? `Your turn is likely between ${visit.between.from} and ${visit.between.to}, on the clinic’s clock.`
    : hours(visit)

export const visitMails = {
  longDate: dates('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  booked: (visit) => ({
    subject: `You are booked for ${visit.day}: token ${visit.token}`,
    heading: `Token ${visit.token}, ${visit.day}`,
    text: [
      `You have a place with ${visit.doctor}. ${hours(visit)}`,
      'When your turn is likely stands on the page of your booking. It moves with the line.',
    ],
    button: 'See your booking',
    after: 'If you cannot come, cancel: everybody behind you moves up.',
  }),
  dayBefore: (visit, isConfirmed) => ({
    subject: `Tomorrow: your appointment, token ${visit.token}`,
    heading: isConfirmed ? 'Your appointment is tomorrow' : 'Are you coming tomorrow?',
    text: [`${visit.day} with ${visit.doctor}, token ${visit.token}. ${likely(visit)}`],
    button: isConfirmed ? 'See your booking' : 'I’m coming',
    after: isConfirmed ? CHOICE : `${PLACE_STAYS} ${CHOICE}`,
  }),
  hourBefore: (visit, isConfirmed) => ({
    subject: `Your turn may come in about an hour: token ${visit.token}`,
    heading: 'Your turn is near',
    text: [
      `Today with ${visit.doctor}, token ${visit.token}. ${likely(visit)}`,
      'The waiting room shows it as it moves.',
    ],
    button: isConfirmed ? 'Open the waiting room' : 'I’m coming',
    after: isConfirmed ? CHOICE : `${PLACE_STAYS} ${CHOICE}`,
  }),
  lateStart: ({ doctor, token }, minutes) => ({
    subject: 'Your doctor starts late today',
    heading: 'Your doctor starts late today',
    text: [
      `${doctor} starts about ${lateness(minutes)} late. You keep your place, token ${token}.`,
      'The waiting room shows when your turn is likely now.',
    ],
    button: 'Open the waiting room',
    after: CHOICE,
  }),
  dayCancelled: ({ doctor, day, token }) => ({
    subject: `Your appointment on ${day} is cancelled`,
    heading: 'Your appointment is cancelled',
    text: [
      `${doctor} sees nobody else on ${day}. Your token ${token} no longer holds. We are sorry.`,
      'On the page you can choose another day: what you wrote about your visit is kept.',
    ],
    button: 'Choose another day',
    after: CHOICE,
  }),
  handedOver: ({ doctor, day }, token) => ({
    subject: `Another doctor sees you on ${day}: token ${token}`,
    heading: 'Another doctor sees you',
    text: [
      `${doctor} cannot see you on ${day}. You have a place with another doctor on the same day, token ${token}, and need do nothing.`,
      'Who it is, and when your turn is likely, stands on the page.',
    ],
    button: 'See who it is',
    after: CHOICE,
  }),
  prescription: ({ doctor, day }, isCorrected) =>
    isCorrected
      ? {
          subject: 'Your prescription was corrected',
          heading: 'Your prescription was corrected',
          text: [
            `${doctor} has corrected the prescription of your visit on ${day}. Follow this one, and no longer the one before.`,
            'What it says is on its page, for which you sign in.',
          ],
          button: 'Read the prescription',
          after: CHOICE,
        }
      : {
          subject: 'Your prescription is ready',
          heading: 'Your prescription is ready',
          text: [
            `${doctor} has written a prescription for you after your visit on ${day}.`,
            'What it says is on its page, for which you sign in.',
          ],
          button: 'Read the prescription',
          after: CHOICE,
        },
  followUp: ({ doctor, day }, on) => ({
    subject: 'It is time to come again',
    heading: 'It is time to come again',
    text: [
      `At your visit on ${day}, ${doctor} asked you to come again on ${on}. You have not booked for it yet.`,
    ],
    button: 'Book it',
    after: CHOICE,
  }),
  cancel: 'Cancel my appointment',
  waitingRoom: 'Open the waiting room',
  push: {
    dayBefore: (token) => `Your appointment is tomorrow: token ${token}.`,
    hourBefore: (token) => `Your turn may come in about an hour: token ${token}.`,
    prescription: 'Your prescription is ready.',
    prescriptionCorrected: 'Your prescription was corrected.',
    followUp: 'It is time to come again. You have not booked for it yet.',
  },
} satisfies VisitMailsWords

export const mailLinks = {
  title: 'Your appointment',
  token: 'Token',
  doctor: 'Doctor',
  day: 'Day',
  confirm: {
    heading: 'Are you coming?',
    says: 'One press tells the doctor that you are. Your place is kept either way.',
    button: 'I’m coming',
  },
  cancel: {
    heading: 'Cancel this appointment?',
    says: 'A cancelled token cannot be taken back. Everybody behind you moves up.',
    button: 'Cancel my appointment',
  },
  stop: {
    heading: 'No more mails about appointments?',
    says: 'Neither bookings nor reminders, prescriptions or missed turns would be mailed to you any more. Mails about your account still are.',
    button: 'Send me no more',
  },
  ends: {
    confirmed: { heading: 'Thank you', says: 'The doctor sees that you are coming.' },
    cancelled: {
      heading: 'Your appointment is cancelled',
      says: 'Everybody behind you has moved up. You can book again at any time.',
    },
    stopped: {
      heading: 'You get no more mails about appointments',
      says: 'You can change that in your profile, under “How you are told”.',
    },
    wasConfirmed: { heading: 'You have said that you are coming', says: 'There is nothing more to do.' },
    wasCancelled: {
      heading: 'This appointment is cancelled',
      says: 'There is nothing more to do. You can book again at any time.',
    },
    wasStopped: {
      heading: 'You get no more mails about appointments',
      says: 'There is nothing more to do. You can change that in your profile, under “How you are told”.',
    },
    missed: {
      heading: 'Your turn has passed',
      says: 'You may still be seen today: the waiting room says whether there is a new token for you.',
    },
    begun: {
      heading: 'Your visit has begun',
      says: 'Nothing was changed. The waiting room shows what you can do.',
    },
    over: { heading: 'This appointment is over', says: 'Nothing was changed.' },
    otherToken: {
      heading: 'You have another token by now',
      says: 'This mail is about the one before, and nothing was changed. The waiting room shows yours.',
    },
    old: {
      heading: 'This link is too old',
      says: 'Nothing was changed. What you have booked is under “My appointments”.',
    },
    bad: {
      heading: 'This is no link of ours',
      says: 'Nothing was changed. Perhaps a part of it is missing: open it from the mail once more. What you have booked is under “My appointments”.',
    },
    unavailable: {
      heading: 'That could not be saved',
      says: 'We cannot reach our records right now. Please try again in a minute: pressing twice does no harm.',
    },
  },
  waitingRoom: 'Open the waiting room',
  appointments: 'My appointments',
} satisfies MailLinkWords
