import type { LateWords } from '../screens/late.ts'
import { number } from './numbers.ts'

export const late = {
  place: (position) => `number ${number(position)} in line`,
  placeAt: (place, likely) => `${place}, likely about ${likely}`,
  placeBetween: (place, likely, low, high) => `${place}, likely about ${likely} (${low}–${high})`,
  placeWaiting: (place, main, more) => `${place}, ${main.toLowerCase()} ${more}`,
  wouldBe: (place) => `You would be ${place}.`,
  nowAre: (place) => `Now you are ${place}.`,
} satisfies LateWords
