import type { AppointmentsWords } from '../screens/appointments.ts'

export const appointments = {
  heading: 'My appointments',
  loading: 'Loading your appointments',
  upcoming: 'Upcoming',
  past: 'Past',
  nothing: 'Nothing is coming up.',
  findDoctor: 'Find a doctor',
  today: 'Today',
  token: 'Token',
  open: 'Open the waiting room',
  addToCalendar: 'Add to calendar',
  cancel: 'Cancel',
  missed: {
    says: 'You were late. Appointment Missed!',
    offer: 'You can still be seen today: a new token puts you at the end of the line.',
    wait: (wait) => `The wait from there: ${wait}.`,
    take: 'Take a new token',
    taking: 'Taking a new token…',
  },
  cancelling: {
    title: 'Cancel this appointment?',
    about: (token, doctor, date) => `Token ${token} with ${doctor}, ${date}.`,
    isFinal: 'A cancelled token cannot be taken back.',
    keep: 'Keep it',
    cancel: 'Cancel appointment',
  },
  said: {
    cancelled: (token, doctor) => `Token ${token} with ${doctor} is cancelled.`,
    newToken: (token, doctor) => `Your new token with ${doctor} is ${token}.`,
  },
} satisfies AppointmentsWords
