import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSignIns } from '../../db/sign-ins.ts'
import { readTicket } from '../../protocol/ticket.ts'
import { book, TODAY } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  type Person,
  ROOM_SECRETS,
  type TestWorker,
} from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let patient: Person
let signIns: ReturnType<typeof createSignIns>

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor()
  patient = await worker.addPerson('patient')
  const { url, neonUrl } = worker.database
  signIns = createSignIns({ databaseUrl: url, neonLocal: neonUrl })
})
afterAll(() => worker.close())

const signOut = ({ cookie }: Person) =>
  worker.request('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:8787', cookie },
    body: '{}',
  })
/** All that a ticket says of whoever holds it. */
const read = ({ ticket }: { ticket: string }) => readTicket(ticket, ROOM_SECRETS, doctor.key(TODAY))

it('ROOM-8 ROOM-9 a ticket says whose it is and by which sign-in, and that ends with signing out', async () => {
  const { appointmentId } = await book(patient, doctor)

  const claims = await read(await patient.api.queue.ticket.query({ appointmentId }))

  const sid = `session-${patient.id}`
  expect(claims).toEqual({
    role: 'patient',
    appointmentId,
    key: doctor.key(TODAY),
    who: patient.id,
    sid,
    language: 'en',
  })
  expect(await signIns.alive([sid, 'unheard of'])).toEqual(new Set([sid]))
  expect((await signOut(patient)).status).toBe(200)
  expect(await signIns.alive([sid])).toEqual(new Set())
})

it('ROOM-8 a sign-in that has run out is no sign-in any more', async () => {
  const claims = await read(await doctor.api.queue.ticket.query({ key: doctor.key(TODAY) }))
  expect(claims).toEqual({
    role: 'doctor',
    key: doctor.key(TODAY),
    who: doctor.id,
    sid: `session-${doctor.id}`,
    language: 'en',
  })

  await worker.database.sql(`update session set expires_at = now() - interval '1 second' where id = $1`, [
    `session-${doctor.id}`,
  ])

  expect(await signIns.alive([`session-${doctor.id}`])).toEqual(new Set())
})
