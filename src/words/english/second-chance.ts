import type { SecondChanceWords } from '../screens/second-chance.ts'
import { counted } from './numbers.ts'

const TURNS = { one: 'turn', other: 'turns' }

export const secondChance = {
  stillToday: (likely) =>
    likely === null ? 'You can still be seen today' : `You can still be seen today, likely ${likely}`,
  newToken: 'New token',
  wouldBe: (ahead) =>
    ahead === 0 ? 'Nobody would be ahead of you.' : `${counted(ahead, TURNS)} would be ahead of you.`,
  wouldBeBetween: (ahead, low, high) =>
    `${ahead === 0 ? 'Nobody' : counted(ahead, TURNS)} would be ahead of you: your turn between ${low} and ${high}.`,
  afterClosing: {
    possibly: (closes) => `It may be after closing time (${closes}).`,
    likely: (closes) =>
      `It would likely be after closing time (${closes}). Ask the doctor first, or book another day.`,
  },
  take: 'Take a new token',
  taking: 'Taking a new token…',
  usedUp: 'You have taken three new tokens today. Please book another day.',
  dayOver: 'No new token can be taken: this day is over, or you have another place with this doctor.',
  otherDay: 'Book another day',
  neverCame: 'This day is over',
  afterNeverCame: 'Your visit did not take place, and your token no longer holds. You can book another day.',
} satisfies SecondChanceWords
