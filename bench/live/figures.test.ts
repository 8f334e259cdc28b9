import { expect, it } from 'vitest'
import { goal, p50, p99 } from './figures.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, n) => count - n)

it('STACK of a hundred figures p50 is the fiftieth and p99 the last but one, whatever their order', () => {
  expect([p50(upTo(100)), p99(upTo(100))]).toEqual([50, 99])
})

it('STACK of few figures p99 is the largest', () => {
  expect([p50(upTo(3)), p99(upTo(3))]).toEqual([2, 3])
})

it('STACK a goal is reached at its limit, and not a little above it', () => {
  expect(goal('p99', 150, 150)).toMatch(/150\.0, reached$/)
  expect(goal('p99', 150.2, 150)).toMatch(/150\.2, NOT reached$/)
})
