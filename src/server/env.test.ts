import { expect, it } from 'vitest'
import { newPushKey } from '../delivery/push/push-keys.ts'
import { parseEnv } from './env.ts'

const GOOD = {
  DATABASE_URL: 'postgres://anteroom:secret-word@localhost:5432/anteroom',
  AUTH_SECRET: 'a'.repeat(32),
  ROOM_SECRET: 'r'.repeat(32),
  RECORD_KEYS: `${'p'.repeat(42)}A.${'s'.repeat(42)}A`,
  APP_URL: 'http://localhost:8787',
}

it('OPS-3 a Worker that is not configured says everything that is missing at once', () => {
  expect(() => parseEnv({ APP_URL: GOOD.APP_URL })).toThrow(
    'The Worker is not configured: DATABASE_URL is missing; AUTH_SECRET is missing; ROOM_SECRET is missing; RECORD_KEYS is missing.',
  )
})

it('OPS-1 what is wrong with a secret is said without the secret', () => {
  const wrong = () => parseEnv({ ...GOOD, AUTH_SECRET: 'hunter2' })

  expect(wrong).toThrow('AUTH_SECRET needs at least 32 characters')
  expect(wrong).not.toThrow('hunter2')
})

it('OPS-8 a token for the metrics that can be guessed is said at the start, without being shown', () => {
  expect(parseEnv(GOOD).METRICS_TOKEN).toBeUndefined()
  const wrong = () => parseEnv({ ...GOOD, METRICS_TOKEN: 'hunter2' })

  expect(wrong).toThrow('METRICS_TOKEN needs at least 32 characters')
  expect(wrong).not.toThrow('hunter2')
})

it('AUTH the demo is offered only when it is asked for by name', () => {
  expect(parseEnv(GOOD).DEMO).toBeUndefined()
  expect(parseEnv({ ...GOOD, DEMO: '1' }).DEMO).toBe('1')
  expect(() => parseEnv({ ...GOOD, DEMO: 'true' })).toThrow('DEMO is "1" or not set')
})

it('ROOM-10 the secret shared with the rooms may be several, each long enough', () => {
  const [next, now] = ['n'.repeat(32), 'o'.repeat(32)]

  expect(parseEnv(GOOD).ROOM_SECRET).toEqual([GOOD.ROOM_SECRET])
  expect(parseEnv({ ...GOOD, ROOM_SECRET: `${next},${now}` }).ROOM_SECRET).toEqual([next, now])
  expect(() => parseEnv({ ...GOOD, ROOM_SECRET: 'hunter2' })).toThrow(
    'ROOM_SECRET needs at least 32 characters.',
  )
  expect(() => parseEnv({ ...GOOD, ROOM_SECRET: `${next},hunter2` })).toThrow(
    'ROOM_SECRET needs at least 32 characters in each of its parts.',
  )
})

it('DOC-3 OPS-3 keys that cannot sign a record are said at the start, without being shown', () => {
  expect(parseEnv(GOOD).RECORD_KEYS).toHaveLength(1)
  const wrong = () => parseEnv({ ...GOOD, RECORD_KEYS: 'hunter2' })

  expect(wrong).toThrow('RECORD_KEYS is no list of keys of which the first can sign (docs/deploy.md).')
  expect(wrong).not.toThrow('hunter2')
})

it('PUSH-2 OPS-3 without a key nobody is pushed to; one that is none, or a contact that is none, is said at the start', async () => {
  expect(parseEnv(GOOD).PUSH_KEY).toBeUndefined()
  const PUSH_KEY = await newPushKey()
  expect(parseEnv({ ...GOOD, PUSH_KEY, PUSH_CONTACT: 'mailto:desk@clinic.example' })).toMatchObject({
    PUSH_KEY,
  })
  const wrong = () => parseEnv({ ...GOOD, PUSH_KEY: 'hunter2', PUSH_CONTACT: 'desk@clinic.example' })
  expect(wrong).toThrow('PUSH_KEY is no key for Web Push (docs/deploy.md)')
  expect(wrong).toThrow('PUSH_CONTACT begins with neither mailto: nor https://')
  expect(wrong).not.toThrow('hunter2')
})

it('SMS-1 OPS-3 what is wrong with the gateway of texts is said at the start, and without one there is none', () => {
  expect(parseEnv(GOOD).SMS_WEBHOOK_URL).toBeUndefined()
  const wrong = () => parseEnv({ ...GOOD, TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'hunter2' })
  expect(wrong).toThrow('TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM go together')
  expect(wrong).not.toThrow('hunter2')
})
