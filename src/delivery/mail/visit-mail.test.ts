import { expect, it } from 'vitest'
import type { Mail, MailSent } from '../../mail/port.ts'
import { type MailLink, readMailLink } from '../../protocol/mail-link.ts'
import { Stage } from '../../queue/views/away.ts'
import { LANGUAGES } from '../../words/languages.ts'
import type { Delivery } from '../ports.ts'
import { anAppointment, delivery } from '../testing/delivery.ts'
import { createVisitMail } from './visit-mail.ts'

const SECRETS = ['a-secret-of-the-mails-test-0123456789'] as const
const APP_URL = 'https://clinic.example'
/** Noon of 15 June in London. */
const NOON = Date.UTC(2026, 5, 15, 11)

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
  const carrier = createVisitMail({ mail: port, appUrl: APP_URL, secrets: SECRETS })
  const outcome = await carrier.carry(delivery({ channel: 'mail', plannedAt: NOON, ...about }))
  return { mail: mails[0], count: mails.length, outcome }
}

/** What the link of a mail says at `now`. */
const linkIn = (text: string, does: MailLink, now = NOON) => {
  const [, signed = ''] = new RegExp(`${APP_URL}/mail/${does}\\?link=(\\S+)`).exec(text) ?? []
  return readMailLink(does, signed, SECRETS, now)
}

it('SEND-1 MAIL-2 a missed turn is written to its patient, under the name of its delivery, with the way to a new token', async () => {
  const id = 'appointment-1:4:missed:mail'
  const { mail, outcome, count } = await carried({ id, stage: 'missed', says: { key: 'missed' } })
  expect(outcome).toEqual({ kind: 'sent', providerId: 'm-1' })
  expect(count).toBe(1)
  expect(mail).toMatchObject({ id, to: 'ana@home.example', subject: 'You missed your turn' })
  expect(mail?.text).toContain('https://clinic.example/live/appointment-1')
  expect(mail?.text).toContain('How you are told')
})

it('SEND-7 MAIL-7 a booking is written of with its day, doctor, token and hours, the way to its page, and the way out', async () => {
  const { mail } = await carried({ stage: 'booked' })
  expect(mail?.subject).toBe('You are booked for Monday 15 June: token 12')
  for (const said of ['Dr Amara Osei', '09:00 to 17:00', `${APP_URL}/booked/appointment-1`])
    expect(mail?.text).toContain(said)
  expect(await linkIn(mail?.text ?? '', 'cancel')).toEqual({ appointment: 'appointment-1', token: 12 })
})

it('SEND-8 a reminder asks for one press, says between when the turn is likely, on the clinic’s clock, and can cancel', async () => {
  const expected = { lowAt: Date.UTC(2026, 5, 15, 9, 13), highAt: Date.UTC(2026, 5, 15, 9, 41) }
  for (const stage of ['day_before', 'hour_before'] as const) {
    const { mail } = await carried({ stage, appointment: anAppointment({ expected }) })
    const text = mail?.text ?? ''
    expect(text).toContain('between 10:10 and 10:45')
    expect(await linkIn(text, 'confirm')).toEqual({ appointment: 'appointment-1', token: 12 })
    expect(await linkIn(text, 'cancel')).toEqual({ appointment: 'appointment-1', token: 12 })
  }
})

it('SEND-8 LINK-3 who has said that they are coming is not asked again', async () => {
  for (const stage of ['day_before', 'hour_before'] as const) {
    const { mail } = await carried({ stage, appointment: anAppointment({ isConfirmed: true }) })
    expect(mail?.text).not.toContain('/mail/confirm')
    expect(mail?.text).toContain('/mail/cancel')
  }
})

it('LINK-2 the links of a turn end with its day on the clinic’s clock', async () => {
  const { mail } = await carried({ stage: 'booked' })
  const midnight = Date.UTC(2026, 5, 15, 23)
  expect(await linkIn(mail?.text ?? '', 'cancel', midnight - 1_000)).not.toBe('old')
  expect(await linkIn(mail?.text ?? '', 'cancel', midnight)).toBe('old')
})

it('SEND-9 SEND-10 of a record it is said that it is there, and when to come again', async () => {
  const ready = await carried({ stage: 'prescription' })
  expect(ready.mail).toMatchObject({ subject: 'Your prescription is ready' })
  expect(ready.mail?.text).toContain(`${APP_URL}/history/appointment-1`)
  const corrected = await carried({
    stage: 'prescription',
    appointment: anAppointment({ isCorrected: true }),
  })
  expect(corrected.mail?.subject).toBe('Your prescription was corrected')
  const appointment = anAppointment({ followUpOn: '2026-07-01' as Delivery['appointment']['date'] })
  const { mail } = await carried({ stage: 'follow_up', appointment })
  expect(mail?.text).toContain('come again on Wednesday 1 July')
})

it('SEND-1 NOTE-12 NOTE-13 a day that starts late or is cancelled is written of, with the doctor and what to do', async () => {
  const late = await carried({ stage: 'late_start', says: { key: 'starts_late', minutes: 70 } })
  expect(late.mail?.text).toContain(
    'Dr Amara Osei starts about 1 h 10 min late. You keep your place, token 12.',
  )
  const { mail } = await carried({ stage: 'cancelled', says: { key: 'day_cancelled' } })
  expect(mail?.subject).toBe('Your appointment on Monday 15 June is cancelled')
  expect(mail?.text).toContain(`${APP_URL}/live/appointment-1`)
})

it('MAIL-8 all but what was just booked can be ended by one click of a mail program', async () => {
  const appointment = anAppointment({ followUpOn: '2026-07-01' as Delivery['appointment']['date'] })
  for (const stage of Object.values(Stage)) {
    const { mail, outcome } = await carried({ stage, appointment })
    if (mail === undefined) {
      expect(outcome).toEqual({ kind: 'refused', code: 'no_words' })
      continue
    }
    if (stage === 'booked') expect(mail.listUnsubscribe).toBeUndefined()
    else expect(await linkIn(mail.listUnsubscribe ?? '', 'stop')).toEqual({ person: 'person-1' })
  }
})

it('LANG-2 MAIL-3 MAIL-5 it is in the person’s language, the same as text and as a page', async () => {
  const subjects = new Set<string | undefined>()
  for (const language of LANGUAGES) {
    const { mail } = await carried({ stage: 'day_before', language })
    subjects.add(mail?.subject)
    const [link = ''] = /https:\S+confirm\S+/.exec(mail?.text ?? '') ?? []
    expect(mail?.html).toContain(link.replaceAll('&', '&amp;'))
    expect(mail?.html).toContain(`lang="${language}"`)
  }
  expect(subjects.size).toBe(LANGUAGES.length)
})

it('MAIL-5 MAIL-7 a doctor’s name stays a text, whatever is in it', async () => {
  const appointment = anAppointment({ doctor: '<img src=x> Dr Osei' })
  const { mail } = await carried({ stage: 'booked', appointment })
  expect(mail?.html).not.toContain('<img')
  expect(mail?.html).toContain('&lt;img')
})

it('SEND-4 what the mail server says is what becomes of it', async () => {
  const missed = { stage: 'missed', says: { key: 'missed' } } as const
  expect((await carried(missed, { kind: 'later', code: 'smtp_451' })).outcome).toEqual({
    kind: 'later',
    code: 'smtp_451',
  })
  expect((await carried(missed, { kind: 'gone', code: 'smtp_550' })).outcome).toEqual({
    kind: 'gone',
    code: 'smtp_550',
  })
})
