import { expect, it } from 'vitest'
import type { Mail, MailSent } from '../../mail/port.ts'
import type { Delivery } from '../ports.ts'
import { createMissedMail } from './missed-mail.ts'

const missed: Delivery = {
  id: 'a-1:4:missed:mail',
  channel: 'mail',
  stage: 'missed',
  appointmentId: 'a-1',
  says: { key: 'missed' },
  plannedAt: 0,
  until: 1,
  attempts: 1,
  language: 'en',
  email: 'ana@home.example',
  subscriptions: [],
}

async function carried(
  about: Partial<Delivery> = {},
  answer: MailSent = { kind: 'sent', providerId: 'm-1' },
) {
  const mails: Mail[] = []
  const port = {
    send: async (mail: Mail) => {
      mails.push(mail)
      return answer
    },
  }
  const outcome = await createMissedMail(port, 'https://clinic.example').carry({ ...missed, ...about })
  return { mails, outcome }
}

it('SEND-1 MAIL-2 a missed turn is written to its patient, under the name of its delivery, with the way to a new token', async () => {
  const { mails, outcome } = await carried()
  expect(outcome).toEqual({ kind: 'sent', providerId: 'm-1' })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ id: missed.id, to: 'ana@home.example', subject: 'You missed your turn' })
  expect(mails[0]?.text).toContain('https://clinic.example/live/a-1')
  expect(mails[0]?.text).toContain('How you are told')
})

it('LANG-2 MAIL-3 it is in the person’s language', async () => {
  const { mails } = await carried({ language: 'hi' })
  expect(mails[0]?.subject).not.toBe('You missed your turn')
  expect(mails[0]?.text).toContain('https://clinic.example/live/a-1')
})

it('SEND-4 what the mail server says is what becomes of it', async () => {
  expect((await carried({}, { kind: 'later', code: 'smtp_451' })).outcome).toEqual({
    kind: 'later',
    code: 'smtp_451',
  })
  expect((await carried({}, { kind: 'gone', code: 'smtp_550' })).outcome).toEqual({
    kind: 'gone',
    code: 'smtp_550',
  })
})

it('SEND-1 nothing else is written by it', async () => {
  const { mails, outcome } = await carried({ stage: 'now', says: { key: 'turn_called' } })
  expect([mails, outcome]).toEqual([[], { kind: 'refused', code: 'no_words' }])
})
