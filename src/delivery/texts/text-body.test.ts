import { expect, it } from 'vitest'
import type { Saying } from '../../queue/views/saying.ts'
import type { Delivery } from '../ports.ts'
import { delivery as aDelivery } from '../testing/delivery.ts'
import { codeBody, textBody } from './text-body.ts'

const ID = 'a'.repeat(32)
const delivery = (
  stage: Delivery['stage'],
  says: Saying | null,
  about: Partial<Delivery> = {},
): Delivery => ({
  ...aDelivery({ id: `${ID}:1004:${stage}:sms`, channel: 'sms', stage, appointmentId: ID, says }),
  text: { number: '+447700900123', via: 'sms', token: 1_004, date: '2026-09-30', isFirst: true },
  ...about,
})
const STAGES = [
  delivery('booked', null),
  delivery('soon', { key: 'position_near', position: 10 }),
  delivery('now', { key: 'turn_called' }),
  delivery('soon', { key: 'near_in_minutes', minutes: 120 }),
  delivery('missed', { key: 'missed' }),
  delivery('cancelled', { key: 'day_cancelled' }),
]
/** The longest that still fits. */
const APP_URL = `https://${'c'.repeat(34)}.example`
/** GSM 03.38, of which each letter is one; the letters of its extension would be two. */
const GSM = /^[@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà\n\r]*$/

const bodyOf = (each: Delivery, appUrl = APP_URL) => textBody(each, appUrl)?.body ?? ''

it('SMS-3 every text in English is one message of GSM-7, with the longest link', () => {
  expect(APP_URL).toHaveLength(50)
  const bodies = [...STAGES.map((each) => bodyOf(each)), codeBody('en', '000000', 10)]
  for (const body of bodies) {
    expect(body).toMatch(GSM)
    expect(body.length).toBeLessThanOrEqual(160)
  }
})

it('SMS-3 a text says what the screen says, and leads to the waiting room', () => {
  const said = STAGES.map((each) => bodyOf({ ...each, appointmentId: 'a-1' }, 'https://clinic.example'))
  const rest = 'https://clinic.example/live/a-1 Reply STOP to end.'
  expect(said).toEqual([
    `Anteroom: You have token 1004 on 30 September. ${rest}`,
    `Anteroom: Stay ready! You're 10 positions away ${rest}`,
    `Anteroom: Your number has come! Join quickly! ${rest}`,
    `Anteroom: Your turn may come within 120 minutes. ${rest}`,
    `Anteroom: You were late. Appointment Missed! ${rest}`,
    `Anteroom: Your visit is cancelled: please rebook. ${rest}`,
  ])
})

it('SMS-4 the first text of an appointment says how to stop, and the next need not', () => {
  const [booked] = STAGES
  if (!booked?.text) throw new Error('no text')
  expect(bodyOf({ ...booked, text: { ...booked.text, isFirst: false } })).not.toContain('STOP')
  expect(codeBody('en', '123456', 10)).toContain('Reply STOP to end.')
})

it('SMS-3 LANG-2 it is in the person’s language', () => {
  for (const each of STAGES) expect(bodyOf({ ...each, language: 'hi' })).toMatch(/[\u0900-\u097f]/)
  expect(codeBody('hi', '123456', 10)).toMatch(/[\u0900-\u097f].*123456.*STOP/)
})

it('SMS-3 no other stage has words, nor has what goes to no number', () => {
  const others = ['status', 'link', 'late_start', 'prescription', 'follow_up'] as const
  for (const stage of others) expect(textBody(delivery(stage, { key: 'missed' }), APP_URL)).toBeNull()
  expect(textBody(delivery('booked', null, { text: null }), APP_URL)).toBeNull()
})
