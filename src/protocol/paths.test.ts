import { expect, it } from 'vitest'
import { isPagePath } from './paths.ts'

it.each([
  '/',
  '/doctors/osei',
  '/doctors/osei/',
  '/doctors/%E0%A4%A',
  '/appointments',
  '/sign-in/',
  '/console',
  '/live/0123-4567',
])('EDGE-4 %s is a page', (path) => {
  expect(isPagePath(path)).toBe(true)
})

it.each([
  '//',
  '/nowhere',
  '/doctors',
  '/doctors/',
  '/doctors/osei/days',
  '/live',
  '/live//',
  '/appointments/a-1',
  '/Console',
  'x/console',
])('EDGE-4 %s is none', (path) => {
  expect(isPagePath(path)).toBe(false)
})
