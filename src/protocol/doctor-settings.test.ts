import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RUNS } from '../queue/testing/random.ts'
import { Mode } from '../queue/vocabulary.ts'
import { type DoctorSettings, type SettingsFault, settingsFaults } from './doctor-settings.ts'

const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const anyHours = fc
  .tuple(anyTime, anyTime)
  .filter(([a, b]) => a !== b)
  .map((times) => times.toSorted() as [string, string])
const anySettings: fc.Arbitrary<DoctorSettings> = fc
  .record({
    minutesPerPatient: fc.integer({ min: 1, max: 120 }),
    capacity: fc.integer({ min: 1, max: 200 }),
    hours: anyHours,
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    modes: fc.uniqueArray(fc.constantFrom(...Object.values(Mode)), { minLength: 1 }),
    door: fc.string({ maxLength: 60 }),
    skipAutomatically: fc.boolean(),
  })
  .map(({ hours: [opensAt, closesAt], ...rest }) => ({ ...rest, opensAt, closesAt }))

const noCount = (most: number) =>
  fc.oneof(
    fc.constantFrom(0, most + 1),
    fc.integer({ max: 0 }),
    fc.integer({ min: most + 1 }),
    fc.double({ min: 0, max: most }).filter((value) => !Number.isInteger(value)),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
  )
/** Each way to be wrong, and what it is called. */
const SPOILT: Readonly<Record<SettingsFault, fc.Arbitrary<Partial<DoctorSettings>>>> = {
  minutes: noCount(120).map((minutesPerPatient) => ({ minutesPerPatient })),
  capacity: noCount(200).map((capacity) => ({ capacity })),
  times: fc.oneof(
    fc.constantFrom({ opensAt: '' }, { closesAt: '24:00' }, { opensAt: '9:00' }, { closesAt: '12:60' }),
    fc.string({ maxLength: 4 }).map((opensAt) => ({ opensAt })),
  ),
  order: anyHours.chain(([opensAt, closesAt]) =>
    fc.constantFrom({ opensAt: closesAt, closesAt: opensAt }, { opensAt, closesAt: opensAt }),
  ),
  days: fc.constant({ workingDays: [] }),
  modes: fc.constant({ modes: [] }),
  door: fc.string({ minLength: 61 }).map((door) => ({ door: `x${door}x` })),
}

it('SET-2 settings within the bounds have no fault, nor has any part of them', () => {
  fc.assert(
    fc.property(anySettings, fc.subarray(['capacity', 'door', 'workingDays'] as const), (settings, left) => {
      expect(settingsFaults(settings)).toEqual([])
      const part: Partial<DoctorSettings> = { ...settings }
      for (const field of left) delete part[field]
      expect(settingsFaults(part)).toEqual([])
    }),
    RUNS,
  )
})

it('SET-2 whatever is out of bounds is told, and nothing else is blamed', () => {
  const anySpoilt = fc
    .constantFrom(...(Object.keys(SPOILT) as SettingsFault[]))
    .chain((fault) => fc.tuple(fc.constant(fault), SPOILT[fault]))
  fc.assert(
    fc.property(anySettings, anySpoilt, (settings, [fault, spoilt]) => {
      expect(settingsFaults({ ...settings, ...spoilt })).toEqual([fault])
    }),
    { numRuns: 500 },
  )
})

it('SET-2 one end of the hours alone is not enough: which comes later is only known of both', () => {
  expect(settingsFaults({ opensAt: '09:00' })).toEqual(['times'])
  expect(settingsFaults({ closesAt: '17:00' })).toEqual(['times'])
})
