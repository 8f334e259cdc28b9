import { expect, it } from 'vitest'
import { whyNot } from './why-not.ts'

const days = [
  { date: '2026-12-30', isWorkingDay: true },
  { date: '2026-12-31', isWorkingDay: false },
  { date: '2027-01-01', isWorkingDay: true },
]

it.each([
  ['2026-12-29', { type: 'past', date: '2026-12-29' }],
  ['2026-12-31', { type: 'closed', date: '2026-12-31' }],
  ['2027-01-01', { type: 'full', date: '2027-01-01' }],
  // In a list of three days it is the last of the one that begins two days before it.
  ['2027-01-02', { type: 'ahead', date: '2027-01-02', opens: '2026-12-31' }],
  ['2028-03-01', { type: 'ahead', date: '2028-03-01', opens: '2028-02-28' }],
])('BOOK-17 why %s cannot be booked', (date, why) => {
  expect(whyNot(date, days)).toEqual(why)
})
