import { expect, it } from 'vitest'
import type { ConnectionState } from '../feed/connection-state.ts'
import { asOfInWords } from './freshness.ts'

const AT = new Date(2026, 2, 2, 10, 4, 40).getTime()
const says = (state: ConnectionState, seconds: number, asOf = AT) =>
  asOfInWords({ state: () => state, asOf: () => asOf }, AT + seconds * 1000)

it('WAIT-21 says at once how old what is shown is where there is no network, or it cannot be renewed', () => {
  expect(says('offline', 0)).toBe('As of 10:04, offline')
  expect(says('offline', 3_000)).toBe('As of 10:04, offline')
  expect(says('outdated', 0)).toBe('As of 10:04, out of date')
  // A page's clock ticks once a second.
  expect(says('offline', -0.9)).toBe('As of 10:04, offline')
})

it('WAIT-21 a socket that is soon back is not worth a word, one that is not is', () => {
  expect(says('reconnecting', 14)).toBe('')
  expect(says('reconnecting', 15)).toBe('As of 10:04, reconnecting')
})

it('WAIT-21 nothing is old while it is renewed, or while there is nothing', () => {
  for (const state of ['connecting', 'live', 'polling', 'elsewhere', 'refused'] as const) {
    expect(says(state, 3_000)).toBe('')
  }
  expect(says('offline', 0, Number.NaN)).toBe('')
})
