import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { TextMessage } from '../../src/delivery/texts/port.ts'
import { signedAt, webhookKey } from '../../src/delivery/texts/standard-webhooks.ts'
import { createTextWebhook } from '../../src/delivery/texts/webhook.ts'
import { caughtTexts } from '../../src/protocol/caught-text.ts'
import { startTextCatcher, type TextCatcher } from './text-catcher.ts'

let catcher: TextCatcher
/** What stands for the app: what it is told, and whether it was signed. */
let app: http.Server
const told: unknown[] = []

beforeAll(async () => {
  app = http.createServer(async (request, response) => {
    const body = await text(request)
    const headers = new Headers(request.headers as Record<string, string>)
    const key = webhookKey(catcher.secret) ?? new Uint8Array()
    told.push([request.url, JSON.parse(body), (await signedAt(key, headers, body, Date.now())) !== null])
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  catcher = await startTextCatcher(`http://127.0.0.1:${(app.address() as AddressInfo).port}`)
})
afterAll(async () => {
  await catcher.stop()
  app.closeAllConnections()
  await new Promise((closed) => app.close(closed))
})

const message = (id: string): TextMessage => ({
  id,
  number: '+447700900123',
  via: 'sms',
  body: 'नमस्ते',
  about: 'now',
  language: 'hi',
  link: null,
})
const out = (secret: string) => {
  const key = webhookKey(secret) ?? new Uint8Array()
  return createTextWebhook({ kind: 'webhook', url: catcher.url, key, offers: ['sms'] }, Date.now)
}
const inbox = async () => caughtTexts.parse(await (await fetch(catcher.url)).json())

it('SMS-6 SMS-3 what is sent is kept, newest first, a text that comes twice once, and what nobody has signed not at all', async () => {
  for (const [id, body] of [
    ['1', 'नमस्ते'],
    ['2', 'नमस्ते'],
    ['1', 'again'],
  ] as const)
    expect(await out(catcher.secret).send({ ...message(id), body })).toMatchObject({ kind: 'sent' })
  expect(await out(`whsec_${btoa('x'.repeat(32))}`).send(message('3'))).toMatchObject({ code: 'webhook_401' })
  expect(await inbox()).toMatchObject([
    { id: '2', to: '+447700900123', via: 'sms', body: 'नमस्ते' },
    { id: '1', body: 'नमस्ते' },
  ])
  await vi.waitFor(() =>
    expect(told).toContainEqual([
      '/api/texts/webhook',
      { type: 'text.receipt', id: '2', status: 'delivered' },
      true,
    ]),
  )
})

it('SMS-6 SMS-4 an answer is passed on', async () => {
  const body = JSON.stringify({ from: '+447700900123', body: 'STOP' })
  expect((await fetch(catcher.answersUrl, { method: 'POST', body })).status).toBe(204)
  expect(told).toContainEqual([
    '/api/texts/webhook',
    { type: 'text.received', from: '+447700900123', body: 'STOP' },
    true,
  ])
})
