import type { SecondChanceWords } from '../screens/second-chance.ts'

export const secondChance = {
  offer: 'You can still be seen today: a new token puts you at the end of the line.',
  take: 'Take a new token',
  taking: 'Taking a new token…',
  usedUp: 'You have taken three new tokens today. Please book another day.',
  dayOver: 'No new token can be taken: this day is over, or you have another place with this doctor.',
  otherDay: 'Book another day',
} satisfies SecondChanceWords
