import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { SECRET_BYTES } from '../../delivery/texts/testing/fake-gateway.ts'
import { ADDRESS_HEADER } from '../accounts/address.ts'
import { hashPassword } from '../accounts/password.ts'
import { createTestWorker, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

// A patient's number, from entering it to being rid of it; what stands for the gateway notes what it is given.

let worker: TestWorker
let ana: Person
const NUMBER = '+447700900123'

beforeAll(async () => {
  const offers = ['sms', 'whatsapp'] as const
  worker = await createTestWorker({
    textSettings: { kind: 'webhook', url: 'https://gateway.example', key: SECRET_BYTES, offers },
  })
})
afterAll(() => worker.close())
beforeEach(async () => {
  for (const table of ['rate_limit', 'text_stops', 'text_numbers', 'verification'])
    await worker.database.sql(`delete from ${table}`)
  ana = await worker.addPerson('patient')
  worker.texts.length = 0
  worker.state.log.length = 0
  worker.state.textSent = async () => ({ kind: 'sent', providerId: null })
})

const askCode = (number = NUMBER, who = ana) => who.api.texts.askCode.mutate({ number, via: 'sms' })
const code = () => /\d{6}/.exec(worker.texts.at(-1)?.body ?? '')?.[0] ?? ''
const confirm = (said = code(), who = ana) => who.api.texts.confirm.mutate({ code: said })
const mine = (who = ana) => who.api.texts.mine.query()
const own = { number: NUMBER, via: 'sms', isStopped: false }
const kept = () => worker.database.sql('select number, via from text_numbers')

it('SMS-2 a number is told at only after its code has come back', async () => {
  expect(await askCode('0044 7700 900-123')).toEqual({ number: NUMBER })
  expect(worker.texts).toMatchObject([{ number: NUMBER, via: 'sms', about: 'code', link: null }])
  expect(await kept()).toEqual([])
  expect(await mine()).toEqual({ offers: ['sms', 'whatsapp'], number: null })

  expect(await confirm()).toEqual({ offers: ['sms', 'whatsapp'], number: own })
  expect(await mine()).toMatchObject({ number: own })
  // It works once.
  expect(await refusalOf(confirm())).toBe('CODE_WRONG')
})

it('SMS-2 a code is of one account, wrong ones confirm nothing, and after five guesses neither does the right one', async () => {
  await askCode()
  const right = code()
  const ben = await worker.addPerson('patient')
  expect(await refusalOf(confirm(right, ben))).toBe('CODE_WRONG')
  const wrong = right === '000000' ? '000001' : '000000'
  for (let guess = 1; guess <= 5; guess++) expect(await refusalOf(confirm(wrong))).toBe('CODE_WRONG')
  expect(await refusalOf(confirm(right))).toBe('CODE_WRONG')
  expect(await kept()).toEqual([])
})

it('SMS-2 a code is over after ten minutes', async () => {
  await askCode()
  worker.state.now += 10 * 60_000 + 1
  expect(await refusalOf(confirm())).toBe('CODE_WRONG')
})

it('SMS-2 another number takes the place of the first once it is confirmed, and a number can be removed', async () => {
  await askCode()
  await confirm()
  await ana.api.texts.askCode.mutate({ number: '+15550100123', via: 'whatsapp' })
  expect(await kept()).toEqual([{ number: NUMBER, via: 'sms' }])
  await confirm()
  expect(await kept()).toEqual([{ number: '+15550100123', via: 'whatsapp' }])
  await askCode()
  expect(await ana.api.texts.remove.mutate()).toEqual({ removed: true })
  expect(await kept()).toEqual([])
  // The code that was on its way is nobody's any more.
  expect(await refusalOf(confirm())).toBe('CODE_WRONG')
})

it.each(['07700 900123', 'not a number', '+44'])('SMS-2 FORM-3 %s is asked for again', async (number) => {
  expect(await refusalOf(askCode(number))).toBe('BAD_INPUT')
  expect(worker.texts).toEqual([])
})

it('SMS-2 too many codes are told so, with how long to wait: for one number, one account and one place', async () => {
  for (let time = 1; time <= 3; time++) await askCode()
  const answer = await worker.request('/trpc/texts.askCode', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: (await worker.addPerson('patient')).cookie },
    body: JSON.stringify({ number: NUMBER, via: 'sms' }),
  })
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('900')

  for (let n = 1; n <= 2; n++) await askCode(`+1555010012${n}`)
  expect(await refusalOf(askCode('+15550100129'))).toBe('TOO_MANY')
  expect(worker.texts).toHaveLength(5)
})

it('SMS-2 one place asks for no more than twenty codes, whoever is signed in there', async () => {
  for (let time = 1; time <= 21; time++) {
    const { cookie } = await worker.addPerson('patient')
    const there = worker.clientFor(cookie, { [ADDRESS_HEADER]: '192.0.2.7' })
    const asked = refusalOf(there.texts.askCode.mutate({ number: `+155501001${time + 10}`, via: 'sms' }))
    expect(await asked).toBe(time <= 20 ? null : 'TOO_MANY')
  }
})

it('SMS-2 what the gateway says of the number is said to whoever has entered it', async () => {
  worker.state.textSent = async () => ({ kind: 'gone', code: 'unreachable' })
  expect(await refusalOf(askCode())).toBe('NUMBER_UNREACHABLE')
  worker.state.textSent = async () => ({ kind: 'later', code: 'no_answer' })
  expect(await refusalOf(askCode('+15550100123'))).toBe('UNAVAILABLE')
  worker.state.textSent = async () => ({ kind: 'gone', code: 'unsubscribed', isStopped: true })
  expect(await refusalOf(askCode())).toBe('TEXTS_STOPPED')
  worker.texts.length = 0
  expect(await refusalOf(askCode())).toBe('TEXTS_STOPPED')
  expect(worker.texts).toEqual([])
})

it('SMS-2 OPS-1 neither the number nor the code is in the log', async () => {
  await askCode()
  await confirm()
  const log = JSON.stringify(worker.state.log)
  expect(log).toContain('text_code')
  expect(log).not.toContain(NUMBER.slice(1))
  expect(log).not.toContain(code())
})

it('SMS-2 ACC-8 with the account the number is gone', async () => {
  await askCode()
  await confirm()
  await askCode('+15550100123')
  await worker.database.sql(
    `insert into account (id, account_id, provider_id, user_id, password) values ('p', $1, 'credential', $1, $2)`,
    [ana.id, await hashPassword('a long password')],
  )
  await ana.api.account.remove.mutate({ password: 'a long password' })
  expect(await kept()).toEqual([])
  const codes = await worker.database.sql('select identifier from verification')
  expect(codes).toEqual([])
})

it('SMS-1 where text messages are off there is nothing to ask for, and what is kept can be removed', async () => {
  const without = await createTestWorker()
  const ben = await without.addPerson('patient')
  expect(await ben.api.texts.mine.query()).toEqual({ offers: [], number: null })
  expect(await refusalOf(ben.api.texts.askCode.mutate({ number: NUMBER, via: 'sms' }))).toBe('NOT_FOUND')
  expect(await ben.api.texts.remove.mutate()).toEqual({ removed: true })
  for (const path of ['/api/texts/webhook', '/api/texts/twilio'])
    expect((await without.request(path, { method: 'POST', body: '{}' })).status).toBe(404)
  await without.close()
})
