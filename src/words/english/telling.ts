import type { TellingWords } from '../screens/away.ts'
import { counted } from './numbers.ts'

export const telling = {
  heading: 'How you are told',
  about: 'An open page always tells you. These are for while none is open.',
  loading: 'Loading how you are told',
  push: 'On my devices',
  pushHint: 'Those on which you have allowed it.',
  mail: 'By e-mail, about my appointments',
  mailHint: 'What is booked, reminders, a missed turn, a prescription. To your confirmed address.',
  sound: 'Play a sound on this device when my turn comes',
  soundHint: 'While the page is open.',
  soon: 'Tell me that my turn is near',
  soonHint: 'The fewer, the later you hear of it.',
  byPlaces: 'By turns ahead',
  byMinutes: 'By time',
  minutes: (count) => `${counted(count, { one: 'minute', other: 'minutes' })} before`,
  soonMinutesHint: 'By the earliest that your turn may come: nine times in ten you have at least this long.',
  places: (count) => `${counted(count, { one: 'turn', other: 'turns' })} ahead`,
  quiet: {
    label: 'Quiet hours',
    hint: 'Reminders and letters wait until they are over. What is about a turn that is now or soon, or cancelled, comes at any hour.',
    from: 'From',
    to: 'Until',
    same: 'Choose two different times.',
    elsewhere: (timeZone) => `By the clock of ${timeZone}. Change a time to go by the clock of this device.`,
  },
  saved: 'Saved.',
  device: 'This device',
  stop: 'Stop telling me on this device',
} satisfies TellingWords
