import { describe, expect, it } from 'vitest'
import { from, given, MORNING, minutes } from '../testing/day.ts'
import { bookings, finish, open, start, status } from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'
import { countsFrom } from './counts-from.ts'

const told = (queue: ReturnType<typeof given>) => countsFrom(publicView(queue))

describe('what a wait counts from', () => {
  it('POS-3 from now where the doctor is there and nobody has come yet: whoever books is called at once', () => {
    expect(told(given(open()))).toBeNull()
    expect(told(given(open(), ...bookings(2)))).toBeNull()
    expect(told(given(open(), status('on_break')))).toBe('start')
  })

  it('POS-3 from the return while the doctor is away from a visit and has not said until when', () => {
    const inVisit = given(...bookings(3), open(), start())
    expect(told(inVisit)).toBeNull()
    for (const away of [status('offline'), status('on_break')]) {
      const gone = from(inVisit, away)
      expect(gone.serving).toBe(1)
      expect(told(gone)).toBe('return')
      expect(told(from(gone, open()))).toBeNull()
    }
    expect(told(from(inVisit, status('on_break', MORNING + minutes(90))))).toBeNull()
    expect(told(from(inVisit, status('on_break'), finish(1)))).toBeNull()
  })
})
