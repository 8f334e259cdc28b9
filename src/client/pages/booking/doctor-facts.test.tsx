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

it('BOOK-18 whom one would come to is said as far as it is known, and the address only where somebody comes', () => {
  const facts = (about: Parameters<typeof aDoctor>[0]) => {
    const screen = render(() => <DoctorFacts doctor={aDoctor(about)} />)
    const said = Array.from(screen.container.querySelectorAll('li'), (each) => each.textContent)
    cleanup()
    return said
  }
  const known = { languages: ['en', 'fr'], practisingSince: 2012, address: '14 Harbour Street' }
  expect(facts(known)).toEqual(
    expect.arrayContaining([
      'Room 2 · 14 Harbour Street',
      'Speaks English and French',
      'In practice since 2012',
    ]),
  )
  expect(facts({ ...known, modes: ['online'] }).join()).not.toContain('Harbour')
  expect(facts({ door: '' })).toHaveLength(4)
})
