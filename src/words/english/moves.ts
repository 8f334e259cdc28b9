import type { MoveWords } from '../screens/moves.ts'
import { number } from './numbers.ts'

const ahead = (position: number) => (position === 0 ? 'your turn' : `${number(position)} ahead`)

export const moves = {
  why: 'Why did I move?',
  fromTo: (from, to) => `From ${ahead(from)} to ${ahead(to)}`,
  now: (to) => (to === 0 ? 'Your turn' : ahead(to)),
  label: 'Why your place changed',
  lookingUp: 'Looking it up…',
  none: 'Your place has not changed yet.',
  showAll: (count) => `Show all ${number(count)}`,
} satisfies MoveWords
