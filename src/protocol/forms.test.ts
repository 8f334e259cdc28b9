import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import {
  NAME_MOST,
  PASSWORD_MOST,
  problemOfEmail,
  problemOfName,
  problemOfNewPassword,
  problemOfPassword,
  problemOfReason,
  REASON_MOST,
} from './forms.ts'

it.each([
  ['          ', 'PASSWORD_BLANK'],
  ['\u00a0\u2003\u3000\u200b\t \u00a0\u00a0\u00a0\u00a0', 'PASSWORD_BLANK'],
  ['', 'PASSWORD_MISSING'],
  ['123456789', 'PASSWORD_TOO_SHORT'],
  ['1234567890', null],
  [' a         ', null],
  ['a'.repeat(PASSWORD_MOST), null],
  ['a'.repeat(PASSWORD_MOST + 1), 'PASSWORD_TOO_LONG'],
])('FORM-4 a new password %j: %s', (password, problem) => {
  expect(problemOfNewPassword(password)).toBe(problem)
})

it('FORM-4 a password that somebody has already is only asked for', () => {
  expect([problemOfPassword(''), problemOfPassword('   '), problemOfPassword('short')]).toEqual([
    'PASSWORD_MISSING',
    null,
    null,
  ])
})

it('FORM-4 neither a name nor a reason is blank or without end', () => {
  const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u200b', '\u2800') })
  fc.assert(
    fc.property(blank, (text) => {
      expect([problemOfName(text), problemOfReason(text)]).toEqual(['NAME_MISSING', 'REASON_MISSING'])
      expect([problemOfName(`${text}ñ`), problemOfReason(`${text}.`)]).toEqual([null, null])
    }),
    { numRuns: 100 },
  )
  expect(['n'.repeat(NAME_MOST), 'n'.repeat(NAME_MOST + 1)].map(problemOfName)).toEqual([
    null,
    'NAME_TOO_LONG',
  ])
  const reasons = ['r'.repeat(REASON_MOST), ` ${'r'.repeat(REASON_MOST)}\n`, 'r'.repeat(REASON_MOST + 1)]
  expect(reasons.map(problemOfReason)).toEqual([null, null, 'REASON_TOO_LONG'])
})

it.each([
  ['', 'EMAIL_MISSING'],
  ['  ', 'EMAIL_MISSING'],
  ['ada', 'EMAIL_INVALID'],
  ['ada@home', 'EMAIL_INVALID'],
  ['ada @home.example', 'EMAIL_INVALID'],
  ['ada..b@home.example', 'EMAIL_INVALID'],
  [`${'a'.repeat(250)}@home.example`, 'EMAIL_INVALID'],
  ['ada@home.example', null],
  ['ada.b+queue@sub.home.example', null],
])('FORM-4 the email %j: %s', (email, problem) => {
  expect(problemOfEmail(email)).toBe(problem)
})

it('FORM-1 whatever the form lets through as an email, the library of the accounts does, and the other way round', () => {
  const library = z.email()
  const nearly = fc.string({ unit: fc.constantFrom(...'ab.@-_+\'1 é"'.split('')), maxLength: 16 })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.emailAddress(),
        nearly,
        nearly.map((text) => `${text}@home.example`),
      ),
      (email) => {
        fc.pre(email.length <= 254)
        expect(problemOfEmail(email) === null).toBe(library.safeParse(email).success)
      },
    ),
    { numRuns: 500 },
  )
})
