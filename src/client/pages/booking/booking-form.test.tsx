import { expect, it } from 'vitest'
import { pathAfterSignIn } from '../sign-in/next-path.ts'
import { placeOfProblem } from './place-of-problem.ts'

it.each([
  ['DAY_FULL', 'date'],
  ['DAY_OFF', 'date'],
  ['DATE_PAST', 'date'],
  ['ALREADY_BOOKED', 'date'],
  ['MODE_NOT_OFFERED', 'mode'],
  ['BAD_INPUT', 'reason'],
  ['UNAVAILABLE', 'form'],
])('BOOK-4 %s is shown at the %s', (code, place) => {
  expect(placeOfProblem(code)).toBe(place)
})

it.each([
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
  undefined,
  '/\t/x.y',
])('AUTH signing in leads nowhere but to our own pages: %s', (next) => {
  const path = pathAfterSignIn(next)
  expect(path === null || new URL(path, location.origin).origin === location.origin).toBe(true)
  expect(path?.startsWith('//') ?? false).toBe(false)
})
