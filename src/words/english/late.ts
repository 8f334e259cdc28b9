import type { LateWords } from '../screens/late.ts'
import { counted, number } from './numbers.ts'

export const late = {
  ask: 'Running late?',
  place: (ahead) =>
    ahead === 0 ? 'nobody ahead' : `${counted(ahead, { one: 'turn', other: 'turns' })} ahead`,
  placeAt: (place, likely) => `${place}, likely about ${likely}`,
  placeBetween: (place, likely, low, high) => `${place}, likely about ${likely} (${low}–${high})`,
  placeWaiting: (place, main, more) => `${place}, ${main.toLowerCase()} ${more}`,
  wouldBe: (place) => `You would have ${place}.`,
  nowAre: (place) => `Now you have ${place}.`,
  nobodyBehind: 'Nobody is behind you any more, so there is nobody to let go first.',
  close: 'Close',
  keepsToken: 'You keep your token and stay in the line; your turn only comes later.',
  howMany: 'How many may go first?',
  all: (count) => `All ${number(count)}`,
  noWayBack: 'The others move up at once, and this cannot be taken back.',
  keep: 'Keep my place',
  letGo: (count) => `Let ${number(count)} go first`,
  moving: 'Moving you…',
} satisfies LateWords
