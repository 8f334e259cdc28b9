import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverPath } from '../../protocol/deliver-route.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import { createTestWorker, ROOM_SECRETS, type TestWorker } from '../testing/worker.ts'

const DAY = 'osei:2026-06-15' as DoctorDayKey
const OURS = `Bearer ${ROOM_SECRETS[0]}`

let worker: TestWorker
const told: string[] = []
beforeAll(async () => {
  worker = await createTestWorker()
  worker.state.deliver = async (day) => {
    told.push(day)
    return 1_000
  }
})
afterAll(() => worker.close())

const ask = (path: string, authorization?: string, method = 'POST') =>
  worker.request(path, { method, headers: authorization === undefined ? {} : { authorization } })

it('SEND-11 a day is told for its room, which hears when the next is due', async () => {
  const answer = await ask(deliverPath(DAY), OURS)
  expect([answer.status, await answer.json()]).toEqual([200, { nextAt: 1_000 }])
  expect(told).toEqual([DAY])
})

it.each([
  ['nobody', undefined],
  ['another secret', `Bearer ${'x'.repeat(32)}`],
  ['the secret without its word', ROOM_SECRETS[0]],
])('SEND-11 AUTH the secret alone opens it, and %s does not', async (_, authorization) => {
  told.length = 0
  const answer = await ask(deliverPath(DAY), authorization)
  expect([answer.status, await answer.json()]).toMatchObject([403, { refusal: 'NOT_ALLOWED' }])
  expect(told).toEqual([])
})

it('SEND-11 EDGE-4 what is no day, and what only reads, is not found', async () => {
  told.length = 0
  for (const [key, method] of [
    ['osei:2026-02-30', 'POST'],
    ['osei', 'POST'],
    [DAY, 'GET'],
  ] as const) {
    const answer = await ask(deliverPath(key as DoctorDayKey), OURS, method)
    expect([answer.status, await answer.json()]).toMatchObject([404, { refusal: 'NOT_FOUND' }])
  }
  expect(told).toEqual([])
})
