import type { MoveWords } from '../screens/moves.ts'
import { number } from './numbers.ts'

const place = (position: number) => (position === 0 ? 'your turn' : number(position))

export const moves = {
  fromTo: (from, to) => `From ${place(from)} to ${place(to)}`,
  now: (to) => (to === 0 ? 'Your turn' : `Number ${number(to)} in line`),
  label: 'Why your place changed',
  lookingUp: 'Looking it up…',
  none: 'Your place has not changed yet.',
} satisfies MoveWords
