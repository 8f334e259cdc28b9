import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { ClinicHours } from './clinic-hours.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const saidIn = (reader: string, timeZone: string, at = '2026-06-15T10:00:00Z') => {
  vi.useFakeTimers({ now: new Date(at) })
  vi.stubEnv('TZ', reader)
  return render(() => <ClinicHours opensAt="09:00" closesAt="17:00" timeZone={timeZone} />).container
    .textContent
}

it('FIND-6 hours are the clinic’s own', () => {
  expect(saidIn('Europe/Berlin', 'Europe/Berlin')).toBe('Open 09:00–17:00')
})

it('FIND-6 whoever reads them on another clock is told whose they are', () => {
  expect(saidIn('Asia/Kolkata', 'Europe/Berlin')).toBe('Open 09:00–17:00, Berlin time')
  expect(saidIn('Europe/Berlin', 'America/New_York')).toBe('Open 09:00–17:00, New York time')
})

it('FIND-6 two names for one time are no difference, and a day apart is one', () => {
  expect(saidIn('Europe/Paris', 'Europe/Berlin')).toBe('Open 09:00–17:00')
  expect(saidIn('Europe/London', 'UTC', '2026-01-15T10:00:00Z')).toBe('Open 09:00–17:00')
  expect(saidIn('Europe/London', 'UTC')).toBe('Open 09:00–17:00, UTC time')
  expect(saidIn('Pacific/Pago_Pago', 'Pacific/Kiritimati')).toBe('Open 09:00–17:00, Kiritimati time')
})
