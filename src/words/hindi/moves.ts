import type { MoveWords } from '../screens/moves.ts'
import { number } from './numbers.ts'

const ahead = (position: number) => (position === 0 ? 'आपकी बारी' : `${number(position)} आगे`)

export const moves = {
  why: 'मेरी जगह क्यों बदली?',
  fromTo: (from, to) => `पहले ${ahead(from)}, अब ${ahead(to)}`,
  now: ahead,
  label: 'आपकी जगह क्यों बदली',
  lookingUp: 'देखा जा रहा है…',
  none: 'आपकी जगह अभी तक नहीं बदली है।',
  showAll: (count) => `सभी ${number(count)} दिखाएँ`,
} satisfies MoveWords
