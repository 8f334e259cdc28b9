import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { api as light } from '../client/api/light-trpc.ts'
import { problemOf } from '../client/api/problem.ts'
import type { AppRouter } from './routers/app.ts'
import { APP_URL, createTestWorker, type Person, type TestWorker } from './testing/worker.ts'

let worker: TestWorker
let patient: Person

beforeAll(async () => {
  worker = await createTestWorker()
  patient = await worker.addPerson('patient')
})
afterEach(() => {
  vi.unstubAllGlobals()
})
afterAll(() => worker.close())

/** Lets the app's own clients speak to the Worker as a page of `origin` does; the Worker itself speaks as ever. */
function pageOf(origin: string): void {
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string | URL | Request, init: RequestInit = {}) => {
    if (typeof path !== 'string' || !path.startsWith('/')) return fetch(path, init)
    const headers = { ...(init.headers as Record<string, string>), cookie: patient.cookie, origin }
    return worker.request(path, { ...init, headers })
  })
}
const full = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] })

const problemFrom = (call: Promise<unknown>) =>
  call.then(
    () => 'no problem',
    (error: unknown) => problemOf(error),
  )
const CLIENTS = [
  ['the live page', light],
  ['every other page', full],
] as const

it.each(CLIENTS)('EDGE-3 %s is told that another site may change nothing', async (_, client) => {
  pageOf('https://elsewhere.example')

  expect(await problemFrom(client.notifications.markRead.mutate({ ids: [] }))).toEqual({
    code: 'NOT_ALLOWED',
    message: 'Your account may not do this.',
  })
})

it.each(CLIENTS)('EDGE-3 %s is told that a text is too large', async (_, client) => {
  pageOf(APP_URL)

  expect(await problemFrom(client.notifications.markRead.mutate({ ids: ['a'.repeat(400_000)] }))).toEqual({
    code: 'TOO_LARGE',
    message: 'That is too much text at once.',
  })
})

it.each(CLIENTS)('EDGE-3 %s is told what a procedure refuses, as ever', async (_, client) => {
  pageOf(APP_URL)

  expect(await problemFrom(client.doctors.days.query({ doctorId: 'nobody' }))).toEqual({
    code: 'NOT_FOUND',
    message: 'We cannot find that doctor.',
  })
})
