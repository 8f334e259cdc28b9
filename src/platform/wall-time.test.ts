import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localDate } from '../queue/ids.ts'
import { instantOfWall } from './wall-time.ts'

it.each([
  ['2026-06-15', '09:00', 'UTC', '2026-06-15T09:00Z'],
  ['2026-03-28', '09:00', 'Europe/London', '2026-03-28T09:00Z'],
  ['2026-03-29', '09:00', 'Europe/London', '2026-03-29T08:00Z'],
  ['2026-10-25', '09:00', 'Europe/Berlin', '2026-10-25T08:00Z'],
  ['2026-10-24', '09:00', 'Europe/Berlin', '2026-10-24T07:00Z'],
  ['2026-11-02', '09:00', 'Asia/Kolkata', '2026-11-02T03:30Z'],
  ['2026-11-02', '00:00', 'Pacific/Kiritimati', '2026-11-01T10:00Z'],
  ['2026-06-15', '24:00', 'UTC', '2026-06-16T00:00Z'],
  // Twice on that night: the first. Left out: an hour later.
  ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
  ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00Z'],
])('TIME-1 on %s, %s in %s is %s', (date, time, zone, instant) => {
  expect(instantOfWall(localDate(date), time, zone)).toBe(Date.parse(instant))
})

it('TIME-1 P29 whatever instant a wall shows, its date and time lead back to a moment that shows the same', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const
  const minute = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (at, timeZone) => {
      const shown = (instant: number) =>
        new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)
      const [date = '', time = ''] = shown(at * 60_000).split(' ')
      const back = instantOfWall(localDate(date), time, timeZone)
      expect(shown(back)).toBe(`${date} ${time}`)
      expect(back).toBeLessThanOrEqual(at * 60_000)
    }),
    { numRuns: 300 },
  )
})
