import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matches } from './matches.ts'

const doctor = (name: string, specialization = 'Dermatology', about = 'Skin, hair and nails.') => ({
  name,
  specialization,
  about,
})

it.each([
  ['Tomás Ferreira', 'tomas'],
  ['Tomas Ferreira', 'Tomás'],
  ['Dr. Łukasz Żółć', 'lukasz zolc'],
  ['Dr. Bjørn Ærø', 'bjorn aero'],
  ['Dr. Strauß', 'STRAUSS'],
  ['Dr. Işık', 'isik'],
  ['डॉ. प्रिया नायर', 'प्रिया'],
  ['Dr. Ama Osei', '  osei   ama '],
])('FIND-2 %s is found as %s', (name, sought) => {
  expect(matches(doctor(name), sought)).toBe(true)
})

it('FIND-2 the specialization finds, and what the doctor says of it', () => {
  expect(matches(doctor('Dr. Leila Haddad'), 'derma')).toBe(true)
  expect(matches(doctor('Dr. Leila Haddad'), 'haddad skin')).toBe(true)
  expect(matches(doctor('Dr. Leila Haddad'), 'haddad knee')).toBe(false)
  expect(matches(doctor('डॉ. प्रिया नायर'), 'प्रेम')).toBe(false)
})

const anyName = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnop ÁÀÂÄÇÉÈÊËÍÑÓÖÚÜŠŽåćęğńřşţžßøłđıæœ', 'e\u0301', 'प्रि', 'या'),
})

it('FIND-2 whatever stands in a name finds it, in either case, and nothing sought finds everybody', () => {
  fc.assert(
    fc.property(anyName, fc.nat(), fc.nat(), (name, from, length) => {
      const part = Array.from(name)
        .slice(from % (name.length + 1))
        .slice(0, length)
        .join('')
      expect(matches(doctor(name), part)).toBe(true)
      expect(matches(doctor(name), part.toUpperCase())).toBe(true)
      expect(matches(doctor(name), '  ')).toBe(true)
    }),
  )
})
