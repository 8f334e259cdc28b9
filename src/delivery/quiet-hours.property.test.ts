import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wallAt } from '../platform/local-day.ts'
import { Stage } from '../queue/views/away.ts'
import { type QuietHours, quietUntil, waitsUntil } from './quiet-hours.ts'

const MINUTE = 60_000
const at = (iso: string) => Date.parse(iso)
const night = (timeZone: string): QuietHours => ({ from: 22 * 60, to: 7 * 60, timeZone })
const until = (quiet: QuietHours, iso: string) => {
  const over = quietUntil(quiet, at(iso))
  return over === null ? null : new Date(over).toISOString()
}

it.each([
  ['before they begin', '2026-06-15T21:59:59Z', null],
  ['as they begin', '2026-06-15T22:00:00Z', '2026-06-16T07:00:00.000Z'],
  ['right before midnight', '2026-06-15T23:59:59.999Z', '2026-06-16T07:00:00.000Z'],
  ['at midnight', '2026-06-16T00:00:00Z', '2026-06-16T07:00:00.000Z'],
  ['in their last moment', '2026-06-16T06:59:59.999Z', '2026-06-16T07:00:00.000Z'],
  ['once they are over', '2026-06-16T07:00:00Z', null],
])('NOTE-16 hours around midnight: %s', (_, now, over) => {
  expect(until(night('UTC'), now)).toBe(over)
})

it('NOTE-16 hours within a day end on that day', () => {
  const siesta = { from: 13 * 60, to: 15 * 60 + 30, timeZone: 'Europe/Madrid' }
  expect(until(siesta, '2026-06-15T10:59:00Z')).toBeNull()
  expect(until(siesta, '2026-06-15T11:00:00Z')).toBe('2026-06-15T13:30:00.000Z')
  expect(until(siesta, '2026-06-15T13:30:00Z')).toBeNull()
})

it.each([
  ['Asia/Kolkata', '2026-06-15T18:00:00Z', '2026-06-16T01:30:00.000Z'],
  ['Asia/Kathmandu', '2026-06-15T18:00:00Z', '2026-06-16T01:15:00.000Z'],
  ['America/New_York', '2026-06-16T03:00:00Z', '2026-06-16T11:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-06-15T09:00:00Z', '2026-06-15T17:00:00.000Z'],
])('NOTE-16 they are the hours of the person’s own clock: %s', (timeZone, now, over) => {
  expect(until(night(timeZone), now)).toBe(over)
})

it('NOTE-16 a night in which the clock is put forward or back ends when it says so', () => {
  // Berlin: 29 March 2026 from 02:00 to 03:00, 25 October from 03:00 to 02:00.
  expect(until(night('Europe/Berlin'), '2026-03-28T21:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
  expect(until(night('Europe/Berlin'), '2026-10-24T20:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
  // An end that the clock leaps over has come as soon as it is past.
  const early = { from: 60, to: 150, timeZone: 'Europe/Berlin' }
  expect(until(early, '2026-03-29T00:30:00Z')).toBe('2026-03-29T01:00:00.000Z')
})

const anyQuiet = fc
  .record({
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 0, max: 1439 }),
    timeZone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Africa/Casablanca',
    ),
  })
  .filter(({ from, to }) => from !== to)
const anyInstant = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') })

/** What the clock on the wall says, with nothing of how the end is found. */
const isQuiet = ({ from, to, timeZone }: QuietHours, now: number) => {
  const minute = Math.floor(wallAt(now, timeZone) / MINUTE) % 1440
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

it('NOTE-16 whatever the hours, the zone and the moment: they end at the first minute that is not in them', () => {
  fc.assert(
    fc.property(anyQuiet, anyInstant, (quiet, now) => {
      const over = quietUntil(quiet, now)
      expect(over === null).toBe(!isQuiet(quiet, now))
      if (over === null) return
      expect(isQuiet(quiet, over)).toBe(false)
      for (let minute = now; minute < over; minute += MINUTE) expect(isQuiet(quiet, minute)).toBe(true)
      expect(isQuiet(quiet, over - 1)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

it('NOTE-16 what is about a turn that is now or soon goes out in any case', () => {
  const now = at('2026-06-15T23:00:00Z')
  const waiting = Object.values(Stage).filter((stage) => waitsUntil(stage, night('UTC'), now) !== null)
  expect(waiting).toEqual(['booked', 'day_before', 'hour_before', 'prescription', 'follow_up'])
  expect(Object.values(Stage).filter((stage) => waitsUntil(stage, null, now) !== null)).toEqual([])
})
