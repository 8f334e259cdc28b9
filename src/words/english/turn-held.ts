import type { TurnHeldWords } from '../screens/turn-held.ts'

export const turnHeld = {
  known: 'Your doctor knows that you are here.',
  callClosed: 'Join Google Meet',
  opensLater: 'Opens as soon as the doctor starts the visit.',
  fetchingLink: 'Fetching the link…',
  whenBack: (time) =>
    time === null
      ? 'We will tell you as soon as they are back.'
      : `They are expected back about ${time}. We will tell you.`,
  pausedOffline: 'Your doctor has gone offline. Stay here: your visit goes on as soon as they are back.',
  pausedBreak: 'Your doctor has stepped away. Stay here: your visit goes on as soon as they are back.',
  interruptsIn: (time) =>
    `If that takes longer than ${time}, the visit counts as interrupted. You can wait, or come another time.`,
  report: 'The link does not work',
  reporting: 'Telling your doctor…',
  reported: 'Your doctor has been told. A new link will appear here by itself.',
} satisfies TurnHeldWords
