import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createTestDatabase } from '../../scripts/testing/database.ts'
import { type FrontDoor, openFrontDoor } from '../db/testing/front-door.ts'
import { book, consoleOf, look } from './testing/visits.ts'
import { createTestWorker, type Doctor, type Person, refusalOf, type TestWorker } from './testing/worker.ts'

/** What a person may have to wait for a no. */
const ABOUT_TEN_SECONDS = 11_000
const SIGN_IN = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: 'ada@home.example', password: 'correct horse' }),
}

let door: FrontDoor
let worker: TestWorker
let patient: Person
let doctor: Doctor

beforeAll(async () => {
  const database = await createTestDatabase()
  door = await openFrontDoor(database.neonUrl)
  worker = await createTestWorker({ limit: {}, database: { ...database, neonUrl: door.url } })
  patient = await worker.addPerson('patient')
  doctor = await worker.addDoctor()
})
afterEach(() => door.thaw())
afterAll(() => {
  door.close()
  return worker.close()
})

const timed = async <Answer>(ask: Promise<Answer>) => {
  const started = performance.now()
  const answer = await ask
  return { answer, ms: performance.now() - started }
}

it('OPS-6 OPS-2 while the database is frozen, the Worker says within seconds that it is not healthy', async () => {
  door.freeze()

  const { answer, ms } = await timed(worker.request('/api/health'))

  expect([answer.status, await answer.json()]).toEqual([503, { ok: false, database: 'unreachable' }])
  expect(ms).toBeLessThan(4_500)
})

it('OPS-6 OPS-3 whoever asks for anything meanwhile is told so in time, and nothing piles up', async () => {
  const visit = await book(patient, doctor)
  door.freeze()
  const asked = {
    'a list for everybody': refusalOf(worker.anonymous.doctors.list.query()),
    'a list of one’s own': refusalOf(patient.api.appointments.mine.query()),
    'one visit': refusalOf(look(visit)),
    'a booking': refusalOf(book(await worker.addPerson('patient'), doctor)),
    'a press on the console': refusalOf(consoleOf(doctor).open()),
    'the calendar': worker
      .request(`/api/appointments/${visit.appointmentId}/calendar`, { headers: { cookie: patient.cookie } })
      .then(async (answer) => ((await answer.json()) as { refusal: string }).refusal),
    'signing in': worker
      .request('/api/auth/sign-in/email', SIGN_IN)
      .then(async (answer) => ((await answer.json()) as { refusal: string }).refusal),
  }

  for (const { answer, ms } of await Promise.all(Object.values(asked).map(timed))) {
    expect(answer).toBe('UNAVAILABLE')
    expect(ms).toBeLessThan(ABOUT_TEN_SECONDS)
  }

  await vi.waitFor(() => expect(door.held()).toBe(0))
  door.thaw()
  expect(await look(visit)).toMatchObject({ status: 'booked' })
})
