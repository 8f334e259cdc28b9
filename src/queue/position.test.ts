import { describe, expect, it } from 'vitest'
import { token } from './ids.ts'
import { mayJoin, positionOf, positions } from './position.ts'
import { from, given } from './testing/day.ts'
import { bookings, cancel, finish, miss, open, reassign, skip, start } from './testing/wishes.ts'

const at = (queue: Parameters<typeof positionOf>[0], turn: number) => positionOf(queue, token(turn))

describe('positions', () => {
  it('POS-1 P15 in a first-come queue: token - serving token', () => {
    const queue = given(...bookings(4), open())
    expect([1, 2, 3, 4].map((turn) => at(queue, turn))).toEqual([0, 1, 2, 3])
  })

  it('POS-1 P15 with gaps: smaller', () => {
    const queue = given(...bookings(5), open(), cancel(2), miss(4))
    expect([1, 3, 5].map((turn) => at(queue, turn))).toEqual([0, 1, 2])
  })

  it('POS-1 with nobody serving the first in line is one turn away', () => {
    expect(at(given(...bookings(2)), 1)).toBe(1)
  })

  it('POS-1 null for a token that expects no turn', () => {
    const queue = given(...bookings(4), start(), finish(1), skip(2), cancel(4))
    expect([1, 2, 3, 4, 9].map((turn) => at(queue, turn))).toEqual([null, null, 0, null, null])
    expect(at(from(queue, reassign(2)), 2)).toBeNull()
    expect(at(from(queue, reassign(2)), 5)).toBe(1)
  })

  it('POS-2 all at once, nearest first', () => {
    expect([...positions(given(...bookings(4), open(), cancel(3)))]).toEqual([
      [2, 1],
      [4, 2],
    ])
  })

  it('JOIN-1 P4 ten or fewer may join', () => {
    expect([null, 0, 1, 10, 11].map(mayJoin)).toEqual([false, true, true, true, false])
  })
})
