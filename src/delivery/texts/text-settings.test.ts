import { expect, it } from 'vitest'
import { type TextVars, textProblem, textSettings } from './text-settings.ts'

const secret = `whsec_${btoa('s'.repeat(32))}`
const WEBHOOK = { SMS_WEBHOOK_URL: 'https://gateway.example/texts', SMS_WEBHOOK_SECRET: secret }
const TWILIO = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'hunter2', TWILIO_FROM: '+15550100' }

it('SMS-1 without settings there are no text messages, and nothing is wrong', () => {
  expect([textProblem({}), textSettings({})]).toEqual([null, null])
})

it('SMS-1 a signed webhook, for SMS unless it says otherwise', () => {
  expect(textSettings(WEBHOOK)).toMatchObject({
    kind: 'webhook',
    url: WEBHOOK.SMS_WEBHOOK_URL,
    offers: ['sms'],
  })
  expect(textSettings({ ...WEBHOOK, SMS_WEBHOOK_OFFERS: 'whatsapp, sms' })).toMatchObject({
    offers: ['sms', 'whatsapp'],
  })
})

it('SMS-1 Twilio, or whoever speaks its API, with a sender for each way', () => {
  expect(textSettings(TWILIO)).toMatchObject({
    apiUrl: 'https://api.twilio.com',
    from: { sms: '+15550100' },
  })
  const more = { TWILIO_FROM: 'whatsapp:+15550111, +15550100', TWILIO_API_URL: 'https://twin.example' }
  expect(textSettings({ ...TWILIO, ...more })).toMatchObject({
    apiUrl: 'https://twin.example',
    from: { sms: '+15550100', whatsapp: '+15550111' },
  })
})

it.each<[TextVars, RegExp]>([
  [{ ...WEBHOOK, ...TWILIO }, /exclude each other/],
  [{ SMS_WEBHOOK_URL: WEBHOOK.SMS_WEBHOOK_URL }, /SMS_WEBHOOK_SECRET go together/],
  [{ ...WEBHOOK, SMS_WEBHOOK_SECRET: 'hunter2' }, /SMS_WEBHOOK_SECRET is no "whsec_"/],
  [{ ...WEBHOOK, SMS_WEBHOOK_URL: 'http://gateway.example' }, /SMS_WEBHOOK_URL is no https/],
  [{ ...WEBHOOK, SMS_WEBHOOK_OFFERS: 'pigeon' }, /SMS_WEBHOOK_OFFERS is/],
  [{ ...TWILIO, TWILIO_AUTH_TOKEN: undefined }, /go together/],
  [{ ...TWILIO, TWILIO_FROM: '5550100' }, /TWILIO_FROM is a number/],
  [{ ...TWILIO, TWILIO_FROM: '+15550100,+15550101' }, /one of each/],
  [{ ...TWILIO, TWILIO_API_URL: 'http://twin.example' }, /TWILIO_API_URL is no https/],
])('SMS-1 OPS-1 what is wrong is said without a secret: %#', (vars, says) => {
  expect(textProblem(vars)).toMatch(says)
  expect(textProblem(vars)).not.toContain('hunter2')
  expect(textSettings(vars)).toBeNull()
})

it('SMS-1 on one’s own machine a message may go in the open', () => {
  expect(textProblem({ ...WEBHOOK, SMS_WEBHOOK_URL: 'http://127.0.0.1:9000/' })).toBeNull()
})
