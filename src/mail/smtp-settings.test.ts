import { expect, it } from 'vitest'
import { smtpProblem, smtpSettings } from './smtp-settings.ts'

const GOOD = { SMTP_HOST: 'smtp.clinic.example', MAIL_FROM: 'Clinic <no-reply@clinic.example>' }

it('MAIL-4 without a server mail is off, and nothing is wrong with that', () => {
  expect(smtpProblem({})).toBeNull()
  expect(smtpSettings({})).toBeNull()
})

it('MAIL-4 a server is spoken to in secret unless it is this machine: STARTTLS, or TLS on its own port', () => {
  expect(smtpSettings(GOOD)).toMatchObject({ port: 587, tls: 'starttls', auth: null })
  expect(smtpSettings({ ...GOOD, SMTP_PORT: '465' })).toMatchObject({ port: 465, tls: 'implicit' })
  expect(smtpProblem({ ...GOOD, SMTP_TLS: 'none' })).toBe('SMTP_TLS is "none" for one’s own machine alone')
  expect(smtpProblem({ ...GOOD, SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none' })).toBeNull()
})

it.each([
  ['nobody it is from', { MAIL_FROM: undefined }, 'MAIL_FROM is missing'],
  ['nowhere to send it', { SMTP_HOST: undefined }, 'MAIL_FROM is set without SMTP_HOST'],
  [
    'from no address',
    { MAIL_FROM: 'Clinic\r\nBcc: all@clinic.example' },
    'MAIL_FROM is no address and no "Name <address>"',
  ],
  ['no port', { SMTP_PORT: '587x' }, 'SMTP_PORT is no port'],
  ['half an account', { SMTP_USER: 'anteroom' }, 'SMTP_USER and SMTP_PASSWORD go together'],
  ['no such way', { SMTP_TLS: 'ssl' }, 'SMTP_TLS is "implicit", "starttls", "none" or not set'],
])('MAIL-4 %s is said at the start', (_, wrong, problem) => {
  expect(smtpProblem({ ...GOOD, ...wrong })).toBe(problem)
})
