import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../queue/ids.ts'
import { addDays, isoWeekdayOf, localDayAt, startOfLocalDay } from './local-day.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'Australia/Lord_Howe',
] as const

/** From 1990 to 2060: every rule the zones have had and will have, as far as anybody knows. */
const anyInstant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) })
const anyZone = fc.constantFrom(...ZONES)

describe('the local date of an instant', () => {
  it.each([
    ['2026-03-28T23:59:59.999Z', 'Europe/London', '2026-03-28'],
    ['2026-03-29T00:00:00.000Z', 'Europe/London', '2026-03-29'],
    ['2026-03-29T22:30:00.000Z', 'Europe/London', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', 'Europe/London', '2026-03-30'],
    ['2026-10-25T22:59:59.999Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', 'Europe/Berlin', '2026-10-26'],
    ['2026-11-01T03:59:59.999Z', 'America/New_York', '2026-10-31'],
    ['2026-11-02T04:59:59.999Z', 'America/New_York', '2026-11-01'],
    ['2026-12-31T10:00:00.000Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2027-01-01T10:59:59.999Z', 'Pacific/Niue', '2026-12-31'],
  ])('TIME-1 %s in %s is %s', (instant, zone, date) => {
    expect(localDayAt(Date.parse(instant), zone)).toBe(date)
  })

  it.each([
    ['2026-06-15', 'UTC', '2026-06-15T00:00:00.000Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2027-01-01', 'Pacific/Kiritimati', '2026-12-31T10:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('TIME-1 %s in %s begins at %s', (date, zone, instant) => {
    expect(new Date(startOfLocalDay(localDate(date), zone)).toISOString()).toBe(instant)
  })

  it('TIME-1 the first instant of a day is on it, and the one before is not', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const date = localDayAt(instant, zone)
        const start = startOfLocalDay(date, zone)

        expect(localDayAt(start, zone)).toBe(date)
        expect(localDayAt(start - 1, zone) < date).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('TIME-1 midnight that daylight saving skips starts the day an hour later', () => {
    const lastOfTheDayBefore = Date.parse('2026-09-06T03:59:59.999Z')

    expect(localDayAt(lastOfTheDayBefore, 'America/Santiago')).toBe('2026-09-05')
    expect(localDayAt(lastOfTheDayBefore + 1, 'America/Santiago')).toBe('2026-09-06')
  })

  it('TIME-1 a zone that does not exist is refused', () => {
    expect(() => localDayAt(0, 'Mars/Olympus')).toThrow(RangeError)
  })

  it('P29 the local date and time of day, read back in the same zone, are the same instant', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const offset = offsetOf(instant, zone)
        const shown = new Date(instant + offset).toISOString()

        expect(shown.slice(0, 10)).toBe(localDayAt(instant, zone))
        expect(Date.parse(shown) - offset).toBe(instant)
      }),
      { numRuns: 300 },
    )
  })

  it('TIME-1 the date never runs backwards and never skips a day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 82_800_000 }), anyZone, (instant, later, zone) => {
        const before = localDayAt(instant, zone)
        const after = localDayAt(instant + later, zone)

        expect([before, addDays(before, 1)]).toContain(after)
      }),
      { numRuns: 300 },
    )
  })
})

describe('dates without a zone', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', -1, '2026-10-24'],
  ])('TIME-1 %s plus %i is %s', (date, days, expected) => {
    expect(addDays(localDate(date), days)).toBe(expected)
  })

  it('TIME-1 weekdays are 1 for Monday to 7 for Sunday', () => {
    const week = Array.from({ length: 7 }, (_, day) => addDays(localDate('2026-03-23'), day))

    expect(week.map(isoWeekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

/** What Intl says the zone is ahead of UTC, in ms; found from the clock on the wall, another way than the code's. */
function offsetOf(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(shown ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
