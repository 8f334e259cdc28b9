import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Delivery } from '../ports.ts'
import { anAppointment, delivery } from '../testing/delivery.ts'
import { PUSH_ORIGIN, startPushService } from '../testing/push-service.ts'
import { newPushKey, pushKeys } from './push-keys.ts'
import { createWebPush } from './web-push.ts'

let service: Awaited<ReturnType<typeof startPushService>>
let carry: (about?: Partial<Delivery>) => ReturnType<ReturnType<typeof createWebPush>['carry']>
const NOW = Date.UTC(2026, 5, 15, 12)

beforeAll(async () => {
  service = await startPushService()
  const keys = pushKeys(await newPushKey())
  if (!keys) throw new Error('a new key is none')
  const carrier = createWebPush({
    vapid: { subject: 'mailto:clinic@example.com', ...keys },
    clock: () => NOW,
    fetch: service.fetch,
    answerMs: 300,
  })
  carry = (about = {}) => carrier.carry({ ...soon, subscriptions: [service.subscribe()], ...about })
})
afterAll(() => service.close())
beforeEach(() => {
  service.pushed.length = 0
  service.state.behaviour = 201
})

const soon = delivery({
  says: { key: 'position_near', position: 2 },
  plannedAt: NOW,
  until: NOW + 600_000,
})

it('PUSH-2 a browser that has allowed it reads the sentence of the screen, and where it leads', async () => {
  expect(await carry()).toMatchObject({ kind: 'sent', providerId: `${PUSH_ORIGIN}/message/1` })
  const [push] = service.pushed
  expect(push?.message).toEqual({
    version: 1,
    tag: 'appointment-1',
    body: "Stay ready! You're 2 positions away",
    path: '/live/appointment-1',
    language: 'en',
    isUrgent: false,
    open: 'Open',
    late: 'Running late',
  })
  expect(push).toMatchObject({ ttl: 600, urgency: 'normal' })
  expect(push?.vapid).toEqual({ sub: 'mailto:clinic@example.com', aud: PUSH_ORIGIN })
})

it('PUSH-2 a turn is urgent; every message is of one length, and of one appointment under one name that is not its own', async () => {
  await carry({ stage: 'now', says: { key: 'turn_called' }, until: NOW + 1_500 })
  await carry({ says: { key: 'position_near', position: 1 } })
  await carry({ appointmentId: 'appointment-2' })
  const [first, second, third] = service.pushed
  expect(first).toMatchObject({ urgency: 'high', ttl: 2 })
  expect(first?.message).toMatchObject({
    isUrgent: true,
    late: null,
    body: 'Your number has come! Join quickly!',
  })
  expect(new Set(service.pushed.map(({ bytes }) => bytes)).size).toBe(1)
  expect(first?.topic).toBe(second?.topic)
  expect(first?.topic).not.toBe(third?.topic)
  expect(first?.topic).toMatch(/^[A-Za-z0-9_-]{1,32}$/)
  expect(first?.topic).not.toContain('appointment')
})

it('PUSH-2 LANG-2 it comes in the person’s language; a Meet link never leaves the page', async () => {
  await carry({ language: 'hi' })
  await carry({
    stage: 'link',
    says: { key: 'meet_link_changed', link: 'https://meet.google.com/abc-defg-hij' },
  })
  const [hindi, link] = service.pushed
  expect(hindi?.message).toMatchObject({ language: 'hi', open: 'खोलें' })
  expect(hindi?.message.body).not.toContain('Stay')
  expect(link?.message.body).toBe(
    'Your doctor has changed the Google Meet link. The new one will be here at your turn.',
  )
})

it.each([
  [404, 'gone'],
  [410, 'gone'],
  [400, 'refused'],
  [403, 'refused'],
  [413, 'refused'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
  ['silent', 'later'],
  ['hangs up', 'later'],
] as const)('PUSH-3 SEND-4 a push service that answers %s: %s', async (behaviour, kind) => {
  service.state.behaviour = behaviour
  const subscription = service.subscribe()
  const carried = await carry({ subscriptions: [subscription] })
  expect(carried.kind).toBe(kind)
  expect(carried.goneEndpoints).toEqual(kind === 'gone' ? [subscription.endpoint] : [])
})

it('PUSH-3 with several browsers it is told when one has it; the one that is gone is forgotten', async () => {
  const [here, gone] = [service.subscribe(), service.subscribe()]
  const nowhere = { ...gone, endpoint: `${PUSH_ORIGIN}/send/nobody` }
  const carried = await carry({ subscriptions: [nowhere, here] })
  expect(carried).toMatchObject({ kind: 'sent', goneEndpoints: [nowhere.endpoint] })
  expect(await carry({ subscriptions: [] })).toMatchObject({ kind: 'gone', goneEndpoints: [] })
})

it('PUSH-6 a subscription whose key is none is refused for good, and costs the others nothing', async () => {
  const broken = { ...service.subscribe(), p256dh: `B${'A'.repeat(86)}` }
  expect(await carry({ subscriptions: [broken, service.subscribe()] })).toMatchObject({ kind: 'sent' })
  expect(await carry({ subscriptions: [broken] })).toMatchObject({ kind: 'refused', code: 'push_key' })
})

it('PUSH-2 a key is both halves of itself, and nothing else is one', async () => {
  const key = await newPushKey()
  expect(pushKeys(key)).toEqual({ publicKey: key.split('.')[0], privateKey: key.split('.')[1] })
  for (const none of ['', key.slice(1), key.split('.')[0] ?? '', `${key}x`]) expect(pushKeys(none)).toBeNull()
})

it('SEND-8 SEND-9 SEND-10 PUSH-2 what no notification says is said by its stage, without the doctor or what was prescribed', async () => {
  const said = async (about: Partial<Delivery>) => {
    await carry({ says: null, ...about })
    const { body, path } = service.pushed.at(-1)?.message ?? {}
    expect(body).not.toContain('Osei')
    return [body, path]
  }
  expect(await said({ stage: 'day_before' })).toEqual([
    'Your appointment is tomorrow: token 12.',
    '/live/appointment-1',
  ])
  expect(await said({ stage: 'hour_before' })).toEqual([
    'Your turn may come in about an hour: token 12.',
    '/live/appointment-1',
  ])
  expect(await said({ stage: 'prescription' })).toEqual([
    'Your prescription is ready.',
    '/history/appointment-1',
  ])
  const corrected = anAppointment({ isCorrected: true })
  expect((await said({ stage: 'prescription', appointment: corrected }))[0]).toBe(
    'Your prescription was corrected.',
  )
  expect((await said({ stage: 'follow_up' }))[1]).toBe('/history/appointment-1')
  expect((await carry({ says: null, stage: 'booked' })).kind).toBe('refused')
})
