import { expect, it } from 'vitest'
import { signedAt, webhookHeaders, webhookKey } from './standard-webhooks.ts'
import { isFromTwilio } from './twilio-signature.ts'

const NOW = 1_614_265_330_000
const key = webhookKey('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw') ?? new Uint8Array()
/** The example of the specification's own libraries. */
const VECTOR = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const BODY = '{"test": 2432232314}'
const at = (headers: Record<string, string>, now = NOW, body = BODY) =>
  signedAt(key, new Headers(headers), body, now)

it('SMS-5 what Standard Webhooks signs is known, and when it was', async () => {
  expect(await at(VECTOR)).toBe(NOW)
  expect(await webhookHeaders(key, VECTOR['webhook-id'], BODY, NOW)).toEqual(VECTOR)
})

it('SMS-5 of several signatures one has to be right, as while a secret is being changed', async () => {
  const several = `v1,${btoa('x'.repeat(32))} v2,abc ${VECTOR['webhook-signature']}`
  expect(await at({ ...VECTOR, 'webhook-signature': several })).toBe(NOW)
})

it.each([
  ['another body', VECTOR, NOW, '{}'],
  ['another id', { ...VECTOR, 'webhook-id': 'msg_2' }, NOW, BODY],
  ['another time', { ...VECTOR, 'webhook-timestamp': '1614265331' }, NOW, BODY],
  ['older than five minutes', VECTOR, NOW + 300_001, BODY],
  ['five minutes ahead', VECTOR, NOW - 300_001, BODY],
  ['no signature', { ...VECTOR, 'webhook-signature': '' }, NOW, BODY],
  ['no base64', { ...VECTOR, 'webhook-signature': 'v1,é' }, NOW, BODY],
  [
    'another version',
    { ...VECTOR, 'webhook-signature': 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' },
    NOW,
    BODY,
  ],
] as const)('SMS-5 %s is nobody’s', async (_, headers, now, body) => {
  expect(await at(headers, now, body)).toBeNull()
})

it('SMS-5 a Twilio form is known by its account’s token, address and fields', async () => {
  // The example of Twilio's documentation.
  const form = new URLSearchParams({
    Digits: '1234',
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    From: '+14158675309',
    To: '+18005551212',
  })
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8='
  expect(await isFromTwilio('12345', url, form, signature)).toBe(true)
  expect(await isFromTwilio('12346', url, form, signature)).toBe(false)
  expect(await isFromTwilio('12345', `${url}3`, form, signature)).toBe(false)
  form.set('Digits', '1235')
  expect(await isFromTwilio('12345', url, form, signature)).toBe(false)
})
