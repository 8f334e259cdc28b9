import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settingsFaults } from '../../../../../protocol/doctor-settings.ts'
import { given } from '../../../../../queue/testing/day.ts'
import { Mode } from '../../../../../queue/vocabulary.ts'
import { doctorDay } from '../../testing/doctor-day.ts'
import { changeOf, draftOf, isEmpty } from './draft.ts'
import { stayingThrough } from './staying.ts'

const { timeZone: _, ...before } = doctorDay(given()).settings
const RUNS = { numRuns: 200 }

const anyMode = fc.constantFrom(...Object.values(Mode))
const anyDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
const anyModes = fc.uniqueArray(anyMode, { minLength: 1 })
const anyAhead = fc.uniqueArray(
  fc.record({
    date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
    mode: anyMode,
    count: fc.integer({ min: 1, max: 60 }),
  }),
  { selector: ({ date, mode }) => `${date} ${mode}` },
)
/** Sunday is 7: written out, so that it is not the code's own sum. */
const WEEKDAYS = [7, 1, 2, 3, 4, 5, 6]
const weekdayOf = (date: string) => WEEKDAYS[new Date(date).getUTCDay()]

it('SET-3 exactly the bookings that could not be made any more are said to stay', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyDays, anyDays),
      anyModes,
      fc.integer({ min: 1, max: 200 }),
      anyAhead,
      ([worked, workingDays], modes, capacity, ahead) => {
        const staying = stayingThrough(
          { workingDays, modes, capacity },
          { ...before, workingDays: worked },
          ahead,
        )

        for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
          const booked = ahead.filter(({ date }) => weekdayOf(date) === weekday)
          const isOff = worked.includes(weekday) && !workingDays.includes(weekday)
          const said = staying.onWeekdays.find((each) => each.weekday === weekday)?.bookings ?? 0
          expect(said).toBe(isOff ? booked.reduce((sum, { count }) => sum + count, 0) : 0)
        }
        for (const mode of Object.values(Mode)) {
          const booked = ahead.filter((each) => each.mode === mode)
          const said = staying.inModes.find((each) => each.mode === mode)?.bookings ?? 0
          expect(said).toBe(modes.includes(mode) ? 0 : booked.reduce((sum, { count }) => sum + count, 0))
        }
        const perDate = new Map<string, number>()
        for (const { date, count } of ahead) perDate.set(date, (perDate.get(date) ?? 0) + count)
        const fuller = [...perDate.values()].filter((count) => count > capacity).length
        expect(staying.fullerDays).toBe(capacity < before.capacity ? fuller : 0)
      },
    ),
    RUNS,
  )
})

it('SET-3 nothing is said of what does not change', () => {
  fc.assert(
    fc.property(anyAhead, (ahead) => {
      const none = { onWeekdays: [], inModes: [], fullerDays: 0, hours: false }
      expect(stayingThrough({}, before, ahead)).toEqual(none)
      expect(stayingThrough({ capacity: before.capacity + 1, door: 'Room 9' }, before, ahead)).toEqual(none)
    }),
    RUNS,
  )
})

it('SET-2 what is put back as it was, in whatever order and however it is written, is no change', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), fc.nat(3), (workingDays, noughts) => {
      const minutes = `${'0'.repeat(noughts)}${before.minutesPerPatient} `
      const change = changeOf({ ...draftOf(before), workingDays, minutes, door: ` ${before.door} ` }, before)
      expect(isEmpty(change)).toBe(true)
    }),
    RUNS,
  )
})

it('SET-4 whatever is typed for a number is one within the bounds, or has a fault', () => {
  const anyTyped = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String))
  fc.assert(
    fc.property(anyTyped, (capacity) => {
      const change = changeOf({ ...draftOf(before), capacity }, before)
      const isWithin =
        Number.isInteger(change.capacity ?? 1) && (change.capacity ?? 1) >= 1 && (change.capacity ?? 1) <= 200
      expect(settingsFaults(change)).toEqual(isWithin ? [] : ['capacity'])
    }),
    RUNS,
  )
})
