import { describe, expect, it } from 'vitest'
import { commandId, doctorDayKey, doctorId, localDate, parseDoctorDayKey } from './ids.ts'

describe('a doctor-day key', () => {
  it('TIME-1 names a doctor and a date of the calendar', () => {
    const key = doctorDayKey(doctorId('dr_A-1'), localDate('2028-02-29'))
    expect(key).toBe('dr_A-1:2028-02-29')
    expect(parseDoctorDayKey(key)).toEqual({ key, doctorId: 'dr_A-1', date: '2028-02-29' })
  })

  it.each([
    '',
    'd-1',
    'd-1:',
    ':2026-03-02',
    'd-1:2026-3-2',
    'd-1:2026-13-01',
    'd-1:2026-00-10',
    'd-1:2026-02-30',
    'd-1:2027-02-29',
    'd-1:2026-04-31',
    'd 1:2026-03-02',
    'd-1:2026-03-02 ',
    'd:1:2026-03-02',
    `${'d'.repeat(65)}:2026-03-02`,
  ])('TIME-1 %j is not one', (text) => {
    expect(parseDoctorDayKey(text)).toBeNull()
  })

  it('TIME-1 an id is its text', () => {
    expect(commandId('c-1')).toBe('c-1')
  })
})
