import type { AppointmentsWords } from '../screens/appointments.ts'

export const appointments = {
  heading: 'My appointments',
  about: 'What you have booked, and what came of it. Notes and prescriptions are kept elsewhere:',
  toVisits: 'My visits',
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
  confirmed: 'You have said that you are coming.',
  missed: {
    says: 'You were late. Appointment Missed!',
    offer:
      'You can still be seen today. The waiting room offers you a new token, and says which, and when its turn would come.',
  },
  cancelling: {
    title: 'Cancel this appointment?',
    about: (token, doctor, date) => `Token ${token} with ${doctor}, ${date}.`,
    endsVisit: 'Your visit has begun: cancelling ends it, and the doctor goes on with the next patient.',
    isFinal: 'A cancelled token cannot be taken back.',
    keep: 'Keep it',
    cancel: 'Cancel appointment',
  },
  said: {
    cancelled: (token, doctor) => `Token ${token} with ${doctor} is cancelled.`,
  },
} satisfies AppointmentsWords
