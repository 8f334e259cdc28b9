import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { aDoctor } from '../../testing/clinic.ts'
import { DoctorFacts } from './doctor-facts.tsx'

afterEach(cleanup)

const show = (minutesEach: number | null) => {
  const { today, ...doctor } = aDoctor()
  const screen = render(() => <DoctorFacts doctor={{ ...doctor, today: { ...today, minutesEach } }} />)
  return Array.from(screen.container.querySelectorAll('li'), (each) => each.textContent)
}

it('FIND-3 how long a visit takes is what the day says, or else what the doctor has set', () => {
  expect(show(null)).toContain('About 9 min for each patient')
  cleanup()
  expect(show(14)).toContain('Today about 14 min for each patient')
})
