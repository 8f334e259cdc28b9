import { neonConfig } from '@neondatabase/serverless'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { book } from '../testing/visits.ts'
import { createTestWorker, type Doctor, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

const AWAY = 'We cannot reach the clinic just now. Please try again in a moment.'

let worker: TestWorker
let patient: Person
let doctor: Doctor
const { fetchFunction } = neonConfig

beforeAll(async () => {
  worker = await createTestWorker()
  patient = await worker.addPerson('patient')
  doctor = await worker.addDoctor()
})
afterEach(() => {
  neonConfig.fetchFunction = fetchFunction
})
afterAll(() => worker.close())

/** The next `times` requests to the database fail, as those of a network that is down. */
function loseDatabase(times: number): { asked: () => number } {
  let asked = 0
  neonConfig.fetchFunction = (url: string, init: RequestInit) => {
    asked += 1
    return asked <= times ? Promise.reject(new TypeError('fetch failed')) : fetch(url, init)
  }
  return { asked: () => asked }
}

it('OPS-2 without its database the Worker says it is not healthy', async () => {
  loseDatabase(1)

  const answer = await worker.request('/api/health')

  expect([answer.status, await answer.json()]).toEqual([503, { ok: false, database: 'unreachable' }])
})

it('OPS-3 a database that is away for a moment is asked again, and nobody notices', async () => {
  loseDatabase(2)

  expect(await worker.anonymous.doctors.list.query()).toHaveLength(1)
})

it('OPS-3 so it is when a session is looked up, and when something is changed', async () => {
  loseDatabase(2)
  expect(await patient.api.session.me.query()).toMatchObject({ id: patient.id })

  loseDatabase(2)
  expect(await book(patient, doctor)).toMatchObject({ token: 1 })
})

it('OPS-3 a database that stays away is said to be, with a code and a sentence', async () => {
  const { asked } = loseDatabase(Number.POSITIVE_INFINITY)

  const refused = worker.anonymous.doctors.list.query()

  await expect(refused).rejects.toThrow(AWAY)
  await expect(refused).rejects.toMatchObject({ data: { refusal: 'UNAVAILABLE', httpStatus: 503 } })
  expect(asked()).toBe(3)
  const tries = worker.state.log.filter(({ cause }) => /\bNeonDbError at /.test(`${cause}`))
  expect(tries.slice(-3).map(({ attempt }) => attempt)).toEqual([1, 2, 3])
  expect(await refusalOf(patient.api.appointments.mine.query())).toBe('UNAVAILABLE')
})

it('OPS-3 nobody can sign in meanwhile, and is told so', async () => {
  loseDatabase(Number.POSITIVE_INFINITY)

  const answer = await worker.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ada@home.example', password: 'correct horse' }),
  })

  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ refusal: 'UNAVAILABLE', message: AWAY })
})
