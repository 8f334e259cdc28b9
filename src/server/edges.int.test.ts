import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MAX_BATCH } from '../protocol/batch.ts'
import { createTestWorker, type Doctor, newId, type Person, type TestWorker } from './testing/worker.ts'

let worker: TestWorker
let patient: Person
let doctor: Doctor

beforeAll(async () => {
  worker = await createTestWorker()
  patient = await worker.addPerson('patient')
  doctor = await worker.addDoctor()
})
afterEach(() => {
  worker.state.log.length = 0
})
afterAll(() => worker.close())

const post = (path: string, body: unknown) =>
  worker.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie: patient.cookie },
  })
/** One procedure, so many times in one request. */
const batchOf = (count: number, procedure: string) =>
  `/trpc/${Array.from({ length: count }, () => procedure).join(',')}?batch=1`
const inputs = (count: number, make: () => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [n, make()]))
const booking = () => ({
  doctorId: doctor.doctorId,
  date: '2026-06-15',
  mode: 'online',
  reason: 'Cough',
  commandId: newId(),
})
/** The session and its doctor, read once in a request and no part of the count. */
const WHO_ASKS = 1
const tooMuch = { error: { data: { refusal: 'TOO_MUCH_AT_ONCE' } } }

describe('too much at once', () => {
  it('EDGE-1 a thousand questions in one address are refused before the first is asked', async () => {
    const statements = countStatements()

    const answer = await worker.request(batchOf(1_000, 'doctors.list'))

    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject(tooMuch)
    expect(statements()).toBe(0)
    expect(worker.state.log).toContainEqual(
      expect.objectContaining({
        event: 'refused',
        requestId: answer.headers.get('x-request-id'),
        refusal: 'TOO_MUCH_AT_ONCE',
      }),
    )
  })

  it.each([',', '%2C', '%2c'])(
    'EDGE-1 as many as allowed are answered, one more is not: %s',
    async (comma) => {
      const ask = (count: number) =>
        worker.request(batchOf(count, 'doctors.list').replaceAll(',', comma)).then(({ status }) => status)

      expect([await ask(MAX_BATCH), await ask(MAX_BATCH + 1)]).toEqual([200, 400])
    },
  )

  it('EDGE-1 a body with more changes than allowed changes nothing', async () => {
    const count = MAX_BATCH + 1

    const answer = await post(batchOf(count, 'appointments.book'), inputs(count, booking))

    expect([answer.status, await answer.json()]).toMatchObject([400, tooMuch])
    expect(await worker.database.sql('select * from booking_requests')).toEqual([])
    expect(await worker.database.sql('select * from appointments')).toEqual([])
  })

  it('EDGE-1 a batch of the dearest procedure is stopped at forty statements', async () => {
    const statements = countStatements()

    const answer = await post(batchOf(MAX_BATCH, 'appointments.book'), inputs(MAX_BATCH, booking))

    const answers = (await answer.json()) as { error?: { data: { refusal: string; httpStatus: number } } }[]
    const stopped = answers.filter(({ error }) => error?.data.refusal === 'TOO_MUCH_AT_ONCE')
    expect(stopped.length).toBeGreaterThan(0)
    expect(stopped.map(({ error }) => error?.data.httpStatus)).toEqual(stopped.map(() => 400))
    expect(statements()).toBe(WHO_ASKS + 40)
  })
})

/** How many statements the requests after this have sent through the Worker's database. */
function countStatements(): () => number {
  const { $client } = worker.db
  const query = $client.query
  let count = 0
  const counted: typeof query = (...statement) => {
    count += 1
    return query(...statement)
  }
  Object.assign($client, { query: counted })
  return () => {
    Object.assign($client, { query })
    return count
  }
}

describe('text that cannot be kept', () => {
  const unkeepable = fc.constantFrom('\0', 'a\0b', '\ud800', 'x\udc00')
  const badInput = { refusal: 'BAD_INPUT' }

  it.each(['name', 'email', 'password', 'image', 'callbackURL', 'more'])(
    'EDGE-2 makes no account as its %s',
    async (field) => {
      const account = { name: 'Ada', email: 'ada@home.example', password: 'correct horse battery' }
      const before = await accounts()

      for (const text of ['a\0', '\ud800@home.example', 'ten letters \udc00'])
        for (const path of ['sign-up/email', 'sign-in/email']) {
          const answer = await post(`/api/auth/${path}`, { ...account, [field]: text })
          expect([answer.status, await answer.json()]).toMatchObject([400, badInput])
        }

      expect(await accounts()).toEqual(before)
    },
  )

  it('EDGE-2 makes no account as a form either', async () => {
    const before = await accounts()

    const answer = await worker.request('/api/auth/sign-up/email', {
      method: 'POST',
      body: new URLSearchParams({
        name: 'A\0',
        email: 'form@home.example',
        password: 'correct horse battery',
      }),
    })

    expect([answer.status, await answer.json()]).toMatchObject([400, badInput])
    expect(await accounts()).toEqual(before)
  })

  it.each([
    '/api/appointments/%00/calendar',
    '/api/appointments/a%00b/calendar',
    '/api/appointments/%ED%A0%80/calendar',
    '/api/appointments/%/calendar',
    '/api/auth/get-session?disableCookieCache=%00',
    '/api/auth/get-session?%00=1',
  ])('EDGE-2 is no address: %s', async (path) => {
    const answer = await worker.request(path, { headers: { cookie: patient.cookie } })

    expect([answer.status, await answer.json()]).toMatchObject([400, badInput])
  })

  it('EDGE-2 is no address of a procedure, nor a key or an index of a batch', async () => {
    const asked = encodeURIComponent('{"0":{"doctorId":"\\u0000"},"\\ud800":1}')
    const answers = [
      await worker.request('/trpc/%00'),
      await worker.request('/trpc/doctors.days%00?input={}'),
      await worker.request(`/trpc/doctors.days?batch=1&input=${asked}`),
      await worker.request('/trpc/doctors.days?input=%00'),
    ]

    for (const answer of answers) {
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('"refusal":"BAD_INPUT"')
    }
  })

  it('EDGE-2 is found however deep it lies, without a fault of ours', async () => {
    const deep = `${'['.repeat(30_000)}"\\u0000"${']'.repeat(30_000)}`

    const answer = await worker.request('/trpc/notifications.markRead', {
      method: 'POST',
      body: `{"ids":${deep}}`,
      headers: { 'content-type': 'application/json', cookie: patient.cookie },
    })

    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('"refusal":"BAD_INPUT"')
  })

  /** Half of the attempts cost a password's hash. */
  const HASHING_MS = 120_000

  it(
    'EDGE-2 whatever is sent to make or to use an account, the fault is never ours',
    async () => {
      const anything = fc.oneof(unkeepable, fc.string({ unit: 'binary' }), fc.jsonValue())
      const fields = fc.constantFrom('name', 'email', 'password', 'image', 'rememberMe', 'callbackURL')
      const spoilt = fc.tuple(fc.uuid(), fields, anything).map(([id, field, value]) => ({
        name: 'Ada',
        email: `${id}@home.example`,
        password: 'correct horse battery',
        [field]: value,
      }))

      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('sign-up/email', 'sign-in/email', 'sign-out', 'get-session'),
          fc.oneof({ weight: 4, arbitrary: spoilt }, fc.jsonValue()),
          async (path, sent) => {
            await worker.database.sql('delete from rate_limit')
            expect((await post(`/api/auth/${path}`, sent)).status).toBeLessThan(500)
          },
        ),
        { numRuns: 100 },
      )
    },
    HASHING_MS,
  )

  const accounts = () => worker.database.sql('select id from "user" order by id')
})
