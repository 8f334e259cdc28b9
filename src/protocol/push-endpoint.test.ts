import { expect, it } from 'vitest'
import { isPushEndpoint } from './push-endpoint.ts'
import { isPushKey } from './push-key.ts'

it.each([
  'https://fcm.googleapis.com/fcm/send/abc:APA91b',
  'https://fcm.googleapis.com/wp/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
  'https://wns2-by3p.notify.windows.com/w/?token=BQYA',
  'https://web.push.apple.com/QGuQ',
])('PUSH-6 %s is a push service’s', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(true)
})

it.each([
  'https://127.0.0.1.nip.io/x',
  'https://10-0-0-1.sslip.io/x',
  'https://push.example.com/x',
  'https://fcm.googleapis.com.evil.example/x',
  'https://evilfcm.googleapis.com/x',
  'https://storage.googleapis.com/x',
  'https://push.services.mozilla.com.nip.io/x',
  'https://notify.windows.com/x',
  'https://evil-notify.windows.com/x',
  'https://fcm.googleapis.com:8443/x',
  'https://who:am-i@fcm.googleapis.com/x',
  'http://fcm.googleapis.com/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://localhost/x',
  'push',
])('PUSH-6 %s is none', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(false)
})

it('PUSH-6 a key is a point of the curve', async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const raw = Buffer.from(await crypto.subtle.exportKey('raw', publicKey))
  expect(await isPushKey(raw.toString('base64url'))).toBe(true)

  const beside = Buffer.from(raw)
  beside[64] = (beside[64] ?? 0) ^ 1
  for (const none of [beside.toString('base64url'), `B${'x'.repeat(86)}`, 'BAAA', '', 'no base64!'])
    expect([none, await isPushKey(none)]).toEqual([none, false])
})
