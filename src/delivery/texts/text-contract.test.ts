import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TextMessage, TextPort } from './port.ts'
import { startFakeGateway } from './testing/fake-gateway.ts'
import { createTwilio } from './twilio.ts'
import { createTextWebhook } from './webhook.ts'

const message: TextMessage = {
  id: 'a-1:4:now:sms',
  number: '+447700900123',
  via: 'sms',
  body: 'Anteroom: आपका नंबर & more + 1',
  about: 'now',
  language: 'en',
  link: 'https://clinic.example/live/a-1',
}
const STATUS_URL = 'https://clinic.example/api/texts/twilio'
const QUICK = { answerMs: 300 }

// One contract for all ways out; what is behind each speaks its real protocol and checks who asks.
describe.each(['webhook', 'twilio'] as const)('SMS-3 %s', (kind) => {
  let gateway: Awaited<ReturnType<typeof startFakeGateway>>
  let port: TextPort
  beforeAll(async () => {
    gateway = await startFakeGateway(kind)
    port =
      kind === 'webhook'
        ? createTextWebhook(gateway.settings.webhook, Date.now, QUICK)
        : createTwilio(gateway.settings.twilio, STATUS_URL, QUICK)
  })
  beforeEach(() => {
    gateway.taken.length = 0
    gateway.state.behaviour = 'takes'
  })
  afterAll(() => gateway.close())
  const send = (about: Partial<TextMessage> = {}) => port.send({ ...message, ...about })

  it('SMS-3 a message arrives as it is, under the name of its delivery', async () => {
    expect(await send()).toMatchObject({ kind: 'sent', providerId: kind === 'twilio' ? 'SM1' : null })
    expect(gateway.taken).toMatchObject([{ id: message.id, to: message.number, body: message.body }])
  })

  it('SMS-3 the gateway is told what it has to know, and nothing more', async () => {
    await send()
    const sent = { To: message.number, Body: message.body, From: '+15550100' }
    const StatusCallback = `${STATUS_URL}?delivery=${encodeURIComponent(message.id)}`
    const { id: _, number, ...said } = message
    expect(gateway.taken[0]?.all).toEqual(
      kind === 'twilio' ? { ...sent, StatusCallback } : { type: 'text.send', to: number, ...said },
    )
  })

  it('SMS-1 WhatsApp is asked for by its name', async () => {
    expect(port.offers).toEqual(['sms', 'whatsapp'])
    await send({ via: 'whatsapp' })
    expect(gateway.taken[0]?.all).toMatchObject(
      kind === 'twilio'
        ? { To: `whatsapp:${message.number}`, From: 'whatsapp:+15550111' }
        : { to: message.number, via: 'whatsapp' },
    )
  })

  it.each([500, 502, 503])('SEND-4 %i is tried again later', async (status) => {
    gateway.state.behaviour = { status }
    expect(await send()).toEqual({ kind: 'later', code: `${kind}_${status}` })
  })

  it('SEND-4 429 is tried again when the gateway wants to hear of us again', async () => {
    gateway.state.behaviour = { status: 429, retryAfter: '40' }
    const code = kind === 'twilio' ? 'twilio_20429' : 'webhook_429'
    expect(await send()).toEqual({ kind: 'later', code, retryAfterMs: 40_000 })
  })

  it.each([401, 403, 404])(
    'SEND-4 %i is our trouble or the gateway’s, and costs nobody their message',
    async (status) => {
      gateway.state.behaviour = { status }
      expect(await send()).toMatchObject({ kind: 'later' })
    },
  )

  it('OPS-6 a gateway that says nothing is waited for no longer than it may take', async () => {
    gateway.state.behaviour = 'silent'
    expect(await send()).toEqual({ kind: 'later', code: 'no_answer' })
  })

  it('SMS-3 after an answer that was lost the same comes again under the same name', async () => {
    gateway.state.behaviour = 'takes and hangs up'
    expect(await send()).toMatchObject({ kind: 'later' })
    gateway.state.behaviour = 'takes'
    expect(await send()).toMatchObject({ kind: 'sent' })
    expect(new Set(gateway.taken.map(({ id }) => id))).toEqual(new Set([message.id]))
    // Twilio keeps no names (decision 021): what it has taken twice it sends twice.
    expect(gateway.taken).toHaveLength(kind === 'twilio' ? 2 : 1)
  })

  it('SMS-3 a number at which nobody is costs one try', async () => {
    gateway.state.behaviour = 'unreachable'
    const sent = await send()
    expect(sent.kind).toBe('gone')
    expect(sent.isStopped).toBeUndefined()
  })

  it('SMS-4 what the gateway says of a number that has unsubscribed counts as its STOP', async () => {
    gateway.state.behaviour = 'unsubscribed'
    expect(await send()).toMatchObject({ kind: 'gone', isStopped: true })
  })
})

it('SMS-3 whoever cannot sign is not heard: the contract’s gateways look at it', async () => {
  const gateway = await startFakeGateway('webhook')
  const key = new Uint8Array(32)
  const wrong = createTextWebhook({ ...gateway.settings.webhook, key }, Date.now, QUICK)
  expect(await wrong.send(message)).toEqual({ kind: 'later', code: 'webhook_401' })
  const old = createTextWebhook(gateway.settings.webhook, () => Date.now() - 10 * 60_000, QUICK)
  expect(await old.send(message)).toEqual({ kind: 'later', code: 'webhook_401' })
  expect(gateway.taken).toEqual([])
  await gateway.close()
})

it('SMS-3 Twilio is asked for no receipt of a code, and by a messaging service where there is one', async () => {
  const gateway = await startFakeGateway('twilio')
  const service = `MG${'0'.repeat(32)}`
  const { twilio } = gateway.settings
  const port = createTwilio({ ...twilio, from: { sms: service } }, STATUS_URL, QUICK)
  expect(port.offers).toEqual(['sms'])
  await port.send({ ...message, about: 'code', link: null })
  expect(gateway.taken[0]?.all).toEqual({
    To: message.number,
    Body: message.body,
    MessagingServiceSid: service,
  })
  expect(await port.send({ ...message, via: 'whatsapp' })).toEqual({ kind: 'refused', code: 'no_whatsapp' })
  await gateway.close()
})
