import type { MoveWords } from '../screens/moves.ts'
import { number } from './numbers.ts'

const place = (position: number) => (position === 0 ? 'आपकी बारी' : number(position))

export const moves = {
  fromTo: (from, to) => `${place(from)} से ${place(to)} पर`,
  now: (to) => (to === 0 ? 'आपकी बारी' : `क़तार में ${number(to)} नंबर`),
  label: 'आपकी जगह क्यों बदली',
  lookingUp: 'देखा जा रहा है…',
  none: 'आपकी जगह अभी तक नहीं बदली है।',
} satisfies MoveWords
