import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webhookHeaders } from '../../delivery/texts/standard-webhooks.ts'
import { SECRET_BYTES } from '../../delivery/texts/testing/fake-gateway.ts'
import type { TextSettings } from '../../delivery/texts/text-settings.ts'
import { book } from '../testing/visits.ts'
import { APP_URL, createTestWorker, type TestWorker } from '../testing/worker.ts'

// What gateways tell, as each of them signs it: by node's own HMAC where it is not ours to choose.

const TOKEN = 'the-token-of-the-account'
const NUMBER = '+447700900123'
const GATEWAYS: Record<TextSettings['kind'], TextSettings> = {
  webhook: { kind: 'webhook', url: 'https://gateway.example', key: SECRET_BYTES, offers: ['sms'] },
  twilio: {
    kind: 'twilio',
    accountSid: 'AC1',
    authToken: TOKEN,
    apiUrl: 'https://api.twilio.com',
    from: { sms: '+15550100' },
  },
}

type News =
  | { readonly receipt: string; readonly status: 'delivered' | 'failed'; readonly code?: string }
  | { readonly from: string; readonly says: string }
type How = { readonly at?: number; readonly isForged?: boolean; readonly sid?: string }

describe.each(['webhook', 'twilio'] as const)('SMS-5 %s', (kind) => {
  let worker: TestWorker
  /** The delivery of a booking that was texted. */
  let id: string
  beforeAll(async () => {
    worker = await createTestWorker({ textSettings: GATEWAYS[kind] })
  })
  afterAll(() => worker.close())
  beforeEach(async () => {
    for (const table of ['text_stops', 'text_numbers', 'rate_limit'])
      await worker.database.sql(`delete from ${table}`)
    const ana = await worker.addPerson('patient')
    await worker.database.sql(`insert into text_numbers values ($1, $2, 'sms', now())`, [ana.id, NUMBER])
    const { appointmentId, token } = await book(ana, await worker.addDoctor())
    id = `${appointmentId}:${token}:booked:sms`
  })

  const tell = (news: News, how: How = {}) =>
    kind === 'webhook' ? tellSigned(worker, news, how) : tellAsTwilio(worker, news, how)
  const kept = async () => {
    const [row] = await worker.database.sql(
      'select receipt, receipt_at, state from deliveries where id = $1',
      [id],
    )
    return row
  }
  const isStopped = async () =>
    (await worker.database.sql('select 1 from text_stops where is_stopped and number = $1', [NUMBER]))
      .length > 0
  const everything = () =>
    worker.database.sql(
      'select (select json_agg(d order by id) from deliveries d) d, (select json_agg(s) from text_stops s) s',
    )

  it('SMS-5 a receipt is kept with its delivery, and a doubled one, or one that comes later, changes nothing', async () => {
    expect((await tell({ receipt: id, status: 'delivered' })).status).toBe(204)
    expect(await kept()).toMatchObject({ receipt: 'delivered', state: 'due' })
    const before = await everything()
    await tell({ receipt: id, status: 'delivered' })
    await tell({ receipt: id, status: 'failed', code: '30003' })
    expect(await everything()).toEqual(before)
  })

  it('SMS-5 one that failed says by which code', async () => {
    await tell({ receipt: id, status: 'failed', code: '30003' })
    expect(await kept()).toMatchObject({ receipt: 'failed 30003' })
  })

  it('SMS-5 of an id that nobody knows nothing is changed, and the answer is the same', async () => {
    const before = await everything()
    expect((await tell({ receipt: 'no:1:now:sms', status: 'delivered' })).status).toBe(204)
    expect(await everything()).toEqual(before)
  })

  it('SMS-5 what is not signed by the gateway is refused, and changes nothing', async () => {
    const before = await everything()
    for (const news of [
      { receipt: id, status: 'delivered' },
      { from: NUMBER, says: 'STOP' },
    ] as const)
      expect((await tell(news, { isForged: true })).status).toBe(403)
    expect(await everything()).toEqual(before)
  })

  it('SMS-4 STOP and START come from the phone', async () => {
    for (const [says, stopped] of [
      ['Hello', false],
      ['Stop', true],
      ['Thanks', true],
      ['START', false],
    ] as const) {
      worker.state.now += 2_000
      expect((await tell({ from: NUMBER, says })).ok).toBe(true)
      expect(await isStopped()).toBe(stopped)
    }
  })

  it('SMS-4 OPS-1 neither who answers nor what is in the log', async () => {
    worker.state.log.length = 0
    await tell({ from: NUMBER, says: 'My cough is worse' })
    const log = JSON.stringify(worker.state.log)
    expect(log).toContain('"text_heard"')
    expect(log).not.toMatch(/cough|7700900123/)
  })

  it('EDGE-2 SMS-5 what cannot be kept or understood is refused', async () => {
    expect((await tell({ from: NUMBER, says: 'STOP\0' })).status).toBe(400)
  })
})

describe('SMS-5 of one of them', () => {
  let webhook: TestWorker
  let twilio: TestWorker
  beforeAll(async () => {
    webhook = await createTestWorker({ textSettings: GATEWAYS.webhook })
    twilio = await createTestWorker({ textSettings: GATEWAYS.twilio })
  })
  afterAll(() => Promise.all([webhook.close(), twilio.close()]))

  it('SMS-5 news that was signed longer ago than five minutes is refused', async () => {
    const at = webhook.state.now - 301_000
    expect((await tellSigned(webhook, { from: NUMBER, says: 'STOP' }, { at })).status).toBe(403)
    expect(await webhook.database.sql('select 1 from text_stops')).toEqual([])
  })

  it('SMS-4 a STOP that is played again after a later START stops nobody', async () => {
    const { now } = webhook.state
    await tellSigned(webhook, { from: NUMBER, says: 'STOP' }, { at: now - 3_000 })
    await tellSigned(webhook, { from: NUMBER, says: 'START' }, { at: now - 1_000 })
    await tellSigned(webhook, { from: NUMBER, says: 'STOP' }, { at: now - 3_000 })
    expect(await webhook.database.sql('select 1 from text_stops where is_stopped')).toEqual([])
  })

  it('SMS-5 signed news that is none of ours is refused', async () => {
    for (const body of ['{"type":"text.lost"}', 'no JSON'])
      expect(
        (await post(webhook, '/api/texts/webhook', body, await signed(body, webhook.state.now))).status,
      ).toBe(400)
  })

  it('SMS-5 Twilio’s steps on the way are no ends, its receipt is of its own message, and WhatsApp reads', async () => {
    const insert = `insert into deliveries (id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until, state, provider_id)
      values ('d-1', $1, 'd', 'sms', 'booked', 1, now(), now(), now(), 'sent', 'SM1')`
    const { appointmentId } = await book(await twilio.addPerson('patient'), await twilio.addDoctor())
    await twilio.database.sql(insert, [appointmentId])
    const tell = (MessageStatus: string, sid = 'SM1') =>
      postAsTwilio(twilio, { MessageSid: sid, MessageStatus }, '?delivery=d-1')
    const receipt = async () =>
      (await twilio.database.sql(`select receipt from deliveries where id = 'd-1'`))[0]?.receipt
    for (const step of ['queued', 'sent']) expect((await tell(step)).status).toBe(204)
    await tell('delivered', 'SM2')
    expect(await receipt()).toBeNull()
    await tell('read')
    expect(await receipt()).toBe('delivered')
  })

  it('SMS-4 a receipt that says 21610 is a STOP, by WhatsApp as well', async () => {
    const form = { MessageSid: 'SM1', MessageStatus: 'failed', ErrorCode: '21610', To: `whatsapp:${NUMBER}` }
    await postAsTwilio(twilio, form, '?delivery=none')
    expect(await twilio.database.sql('select number from text_stops where is_stopped')).toEqual([
      { number: NUMBER },
    ])
  })

  it('SMS-5 each gateway has its own address, and the other’s is none', async () => {
    expect((await tellSigned(twilio, { from: NUMBER, says: 'STOP' }, {})).status).toBe(404)
    expect((await postAsTwilio(webhook, { From: NUMBER, Body: 'STOP' })).status).toBe(404)
  })
})

const post = (worker: TestWorker, path: string, body: string, headers: Record<string, string>) =>
  worker.request(path, { method: 'POST', body, headers })

const signed = (body: string, at: number, key: Uint8Array = SECRET_BYTES) =>
  webhookHeaders(key, `msg-${crypto.randomUUID()}`, body, at)

async function tellSigned(worker: TestWorker, news: News, { at = worker.state.now, isForged }: How) {
  const said =
    'says' in news
      ? { type: 'text.received', from: news.from, body: news.says }
      : { type: 'text.receipt', id: news.receipt, status: news.status, code: news.code }
  const body = JSON.stringify(said)
  const headers = await signed(body, at, isForged ? new Uint8Array(32) : SECRET_BYTES)
  return post(worker, '/api/texts/webhook', body, headers)
}

function tellAsTwilio(worker: TestWorker, news: News, { isForged = false, sid = 'SM1' }: How) {
  if ('says' in news)
    return postAsTwilio(worker, { From: news.from, Body: news.says, MessageSid: sid }, '', isForged)
  const MessageStatus = news.status === 'failed' ? 'undelivered' : 'delivered'
  const form = { MessageSid: sid, MessageStatus, ...(news.code && { ErrorCode: news.code }) }
  return postAsTwilio(worker, form, `?delivery=${encodeURIComponent(news.receipt)}`, isForged)
}

function postAsTwilio(worker: TestWorker, form: Record<string, string>, query = '', isForged = false) {
  const path = `/api/texts/twilio${query}`
  const fields = Object.keys(form).toSorted()
  const said = APP_URL + path + fields.map((name) => name + form[name]).join('')
  const signature = createHmac('sha1', isForged ? 'another' : TOKEN)
    .update(said)
    .digest('base64')
  return post(worker, path, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': signature,
  })
}
