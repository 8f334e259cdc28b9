import type { FindWords } from '../screens/find.ts'
import { counted, number } from './numbers.ts'

const doctors = (count: number) => counted(count, { one: 'doctor', other: 'doctors' })

export const find = {
  front: {
    pitch: { wait: 'Wait anywhere.', come: 'Be there when your number comes.' },
    lead: 'Take a token at your doctor’s from home. Your phone shows the line as it moves, and says when to set off.',
    findDoctor: 'Find a doctor',
    haveToken: 'I have a token',
    demo: 'A demo clinic: come in as a patient or a doctor',
  },
  sample: {
    says: (serving, own) => `An example: token ${serving} is being served, and yours is ${own}.`,
    example: 'An example',
    serving: 'Now serving',
    own: 'Your token',
    where: 'Room 2',
    again: 'Show me again',
  },
  steps: {
    heading: 'How it works',
    take: {
      title: 'Take a token',
      text: 'Choose a doctor and a day. Your token holds your place in the line.',
    },
    wait: { title: 'Wait where you like', text: 'See how many turns are ahead, and about when yours comes.' },
    come: { title: 'Come when it is time', text: 'Go in, or join the call, when your number is up.' },
  },
  list: {
    heading: 'Find a doctor',
    search: 'Name or specialization',
    example: 'For example Dermatology',
    loading: 'Loading the doctors',
    all: doctors,
    found: (count, of) => `${number(count)} of ${doctors(of)}`,
    none: (sought) => `No doctor here matches “${sought}”.`,
    hint: 'Try a part of a name, or what it is about: skin, knee, children.',
    field: 'Specialization',
    allFields: 'All',
    onlyToday: 'Free today',
    noneChosen: 'No doctor is all that you have chosen.',
    showAll: 'Show all doctors',
    empty: 'No doctor takes bookings yet.',
  },
  today: {
    likely: (times) => `Likely ${times} if you book now`,
    noWait: 'No wait now',
    waiting: (count) => `${number(count)} waiting`,
    nobody: 'Nobody waiting',
    full: 'Full today',
    noneLeft: 'No turn left today',
    dayOff: 'Closed today',
    next: (when) => `Next: ${when}`,
    tomorrow: 'tomorrow',
  },
} satisfies FindWords
