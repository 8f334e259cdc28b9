import { afterAll, beforeAll, expect, it } from 'vitest'
import { book, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, type Person, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let patient: Person

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor()
  patient = await worker.addPerson('patient')
})
afterAll(() => worker.close())

const fetchFile = (id: string, person?: Person) =>
  worker.request(`/api/appointments/${id}/calendar`, { headers: { cookie: person?.cookie ?? '' } })
/** The lines of the file, folded ones joined again (RFC 5545). */
const linesOf = async (answer: Response) => (await answer.text()).replaceAll('\r\n ', '').split('\r\n')

it('BOOK-7 a booking is a calendar file: that date, the token, the way to the live screen, and no reason', async () => {
  const { appointmentId, token } = await book(patient, doctor)

  const answer = await fetchFile(appointmentId, patient)

  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const lines = await linesOf(answer)
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      `UID:${appointmentId}@anteroom`,
      `DTSTART;VALUE=DATE:${TODAY.replaceAll('-', '')}`,
      `SUMMARY:${doctor.name}\\, token ${token}`,
      'LOCATION:Google Meet',
      'STATUS:CONFIRMED',
      'SEQUENCE:0',
      'DTSTAMP:20260615T120000Z',
      'TRANSP:TRANSPARENT',
      `URL;VALUE=URI:http://localhost:8787/live/${appointmentId}`,
      'END:VCALENDAR',
    ]),
  )
  expect(lines.join('\n')).not.toContain('cough')
})

it('BOOK-7 the same booking is the same entry, and says when it was cancelled', async () => {
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, doctor, 'in_person')
  const first = await linesOf(await fetchFile(appointmentId, person))
  expect(first).toContain('LOCATION:Room 2')
  await person.api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  const second = await linesOf(await fetchFile(appointmentId, person))
  expect(second).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:1']))
  expect(second.find((line) => line.startsWith('UID'))).toBe(first.find((line) => line.startsWith('UID')))
})

it('BOOK-7 LATE-3 a new token is newer to a calendar than the missed turn', async () => {
  const person = await worker.addPerson('patient')
  const own = await worker.addDoctor()
  const { appointmentId } = await book(person, own)
  const lineOf = async (name: string) =>
    (await linesOf(await fetchFile(appointmentId, person))).find((line) => line.startsWith(name))
  const sequences = [await lineOf('SEQUENCE')]
  await own.api.order.markNoShow.mutate({ appointmentId, commandId: newId() })
  sequences.push(await lineOf('SEQUENCE'))
  await person.api.appointments.reassign.mutate({ appointmentId, reason: 'late', commandId: newId() })
  sequences.push(await lineOf('SEQUENCE'))
  expect(sequences).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2'])
  expect(await lineOf('SUMMARY')).toContain('token 2')
})

it('BOOK-7 AUTH only its patient gets the file', async () => {
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, doctor)
  const told = async (asker?: Person) => {
    const answer = await fetchFile(appointmentId, asker)
    return [answer.status, ((await answer.json()) as { refusal: string }).refusal]
  }
  expect(await told()).toEqual([401, 'NOT_SIGNED_IN'])
  expect(await told(patient)).toEqual([404, 'NOT_FOUND'])
  expect(await told(doctor)).toEqual([403, 'NOT_ALLOWED'])
  expect(await told(await worker.addPerson('staff'))).toEqual([403, 'NOT_ALLOWED'])
})
