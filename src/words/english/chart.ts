import { dates } from '../dates.ts'
import type { ChartWords } from '../screens/chart.ts'
import { counted } from './numbers.ts'

export const chart = {
  label: 'Chart',
  loading: 'Loading the chart',
  allergies: 'Allergies',
  noAllergies: 'None entered by the patient.',
  conditions: 'Long-term conditions',
  medicines: 'Long-term medicines',
  none: 'None entered.',
  notFilled: 'The patient has not filled in a profile.',
  age: (years) => counted(years, { one: 'year old', other: 'years old' }),
  born: (date) => `born ${dates('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })(date)}`,
  sex: { female: 'Female', male: 'Male', other: 'Other sex' },
  phone: 'Phone',
  visits: {
    heading: 'Earlier visits with you',
    loading: 'Loading the earlier visits',
    none: 'No earlier visit.',
    more: 'Show more',
    date: dates('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
    prescribed: 'Prescription',
  },
} satisfies ChartWords
