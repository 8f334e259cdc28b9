import type { PastVisitsWords } from '../screens/past-visits.ts'
import { counted } from './numbers.ts'

export const pastVisits = {
  title: 'Visits of your patients',
  about: 'Every time you open a visit, its patient can see that you have read it.',
  loading: 'Loading the visits',
  none: 'No visits yet. After a visit its notes and its prescription are kept here.',
  noneMatches: 'No visit of these days.',
  search: 'Find by patient’s name',
  noneNamed: (name) => `No visit of anybody called “${name}”.`,
  shown: (count) => `${counted(count, { one: 'visit', other: 'visits' })} shown`,
} satisfies PastVisitsWords
