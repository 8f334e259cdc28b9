import type { LateWords } from '../screens/late.ts'
import { number } from './numbers.ts'

export const late = {
  place: (position) => `क़तार में ${number(position)} नंबर पर`,
  placeAt: (place, likely) => `${place}, संभवतः लगभग ${likely} बजे`,
  placeBetween: (place, likely, low, high) => `${place}, संभवतः लगभग ${likely} बजे (${low}–${high})`,
  placeWaiting: (place, main, more) => `${place}, ${main} ${more}`,
  wouldBe: (place) => `आप होंगे: ${place}।`,
  nowAre: (place) => `अभी आप हैं: ${place}।`,
} satisfies LateWords
