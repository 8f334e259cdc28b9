import type { HomeWords } from '../screens/home.ts'
import { live } from './live.ts'
import { counted } from './numbers.ts'

export const home = {
  label: 'Your next appointment',
  loading: 'Loading your next appointment',
  today: 'Today',
  token: 'Token',
  waits(place, from, ...about) {
    const { main, more, likely } = live.wait(from, ...about)
    return `${place} · ${likely ? `${more}, ${likely}` : `${main} ${more}`}`
  },
  nowServing: (token, doctor) => `Now serving ${token} · ${doctor}`,
  open: 'Open the waiting room',
  inVisit: 'Your visit is on',
  paused: 'Your visit is paused',
  afterPaused: 'Your doctor is away just now. Stay in the waiting room: it goes on as soon as they are back.',
  missed: 'You were late. Appointment Missed!',
  afterMissed: 'You can still be seen today: the waiting room gives you a new token.',
  interrupted: 'Your visit was interrupted',
  afterInterrupted: 'The doctor can go on with it. Stay in the waiting room.',
  onItsWay: 'Your place in the line is on its way to this screen.',
  otherDayOnline:
    'Nothing to do until then. On the day, open the waiting room from anywhere; the video call starts there.',
  otherDayInPerson: (door) =>
    `Nothing to do until then. On the day, follow the line from anywhere, and come ${door === '' ? 'to the clinic' : `to ${door}`} when your turn is near.`,
  nothing: 'No appointment is coming up',
  afterNothing: 'Choose a doctor, and take a token from wherever you are.',
  more: (count) => counted(count, { one: 'more appointment', other: 'more appointments' }),
} satisfies HomeWords
