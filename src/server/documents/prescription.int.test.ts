import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prescriptionPdfPath } from '../../protocol/paths.ts'
import { book, consoleOf, join } from '../testing/visits.ts'
import { createTestWorker, type Doctor, type Person, type TestWorker } from '../testing/worker.ts'
import { extracted, withoutSpaces } from './testing/extracted.ts'
import { givePrescription } from './testing/given.ts'
import { medication } from './testing/records.ts'

let worker: TestWorker
let doctor: Doctor
let patient: Person

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor({ timeZone: 'Asia/Kolkata' })
  patient = await worker.addPerson('patient', 'Mara Vidal')
})
afterAll(() => worker.close())

/** A visit that is over, with notes. */
async function visited(person: Person): Promise<string> {
  const own = await book(person, doctor)
  await join(own)
  await consoleOf(doctor).open()
  await consoleOf(doctor).start(own.token)
  await consoleOf(doctor).finish(own.token)
  await worker.database.sql(
    `update consultations set notes = 'Chest **clear**.', started_at = '2026-06-15T12:00:00Z' where appointment_id = $1`,
    [own.appointmentId],
  )
  return own.appointmentId
}

const fetchPdf = (id: string, person?: Person, zone?: string, headers: Record<string, string> = {}) =>
  worker.request(prescriptionPdfPath(id, zone), { headers: { ...headers, cookie: person?.cookie ?? '' } })
const textOf = async (answer: Response) => extracted(new Uint8Array(await answer.arrayBuffer()))

async function readsOf(id: string) {
  const rows = await worker.database.sql(
    'select patient_id, reader_id, what from record_reads where appointment_id = $1',
    [id],
  )
  return rows
}

describe('the PDF of a prescription', () => {
  it('HIST-3 is made for its patient when asked for, and kept by nobody on the way', async () => {
    const id = await visited(patient)
    const code = await givePrescription(worker, {
      appointmentId: id,
      content: { medications: [medication()] },
    })

    const answer = await fetchPdf(id, patient, 'Europe/Berlin')

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="prescription-2026-06-15.pdf"')
    const { text } = await textOf(answer)
    const said = ['Mara Vidal', doctor.name, 'Amoxicillin', '14:00 (Europe/Berlin)', 'Chest clear.', code]
    for (const each of said) expect(text).toContain(withoutSpaces(each))
    expect(await readsOf(id)).toEqual([])
  })

  it('HIST-3 is in the reader’s language, and in the clinic’s zone when nobody says another', async () => {
    const person = await worker.addPerson('patient')
    const id = await visited(person)
    await givePrescription(worker, { appointmentId: id, content: { diet: 'Less salt.' } })

    const { text, info } = await textOf(await fetchPdf(id, person, undefined, { 'accept-language': 'hi-IN' }))

    expect(text).toContain(withoutSpaces('डॉक्टर की सलाह'))
    // As Intl spells it.
    expect(text).toMatch(/17:30\(Asia\/(Kolkata|Calcutta)\)/)
    expect(info.Language).toBe('hi')
    expect((await fetchPdf(id, person, 'Mars/Olympus')).status).toBe(400)
  })

  it('HIST-5 that its doctor has read it is kept', async () => {
    const person = await worker.addPerson('patient')
    const id = await visited(person)
    await givePrescription(worker, { appointmentId: id, content: { diet: 'Less salt.' } })

    expect((await fetchPdf(id, doctor)).status).toBe(200)
    expect(await readsOf(id)).toEqual([{ patient_id: person.id, reader_id: doctor.id, what: 'prescription' }])
  })

  it('HIST-4 nobody else gets it, and nobody learns that there is one', async () => {
    const id = await visited(await worker.addPerson('patient'))
    await givePrescription(worker, { appointmentId: id, content: { diet: 'Less salt.' } })
    const told = async (asker?: Person) => {
      const answer = await fetchPdf(id, asker)
      return [answer.status, ((await answer.json()) as { refusal: string }).refusal]
    }

    expect(await told()).toEqual([401, 'NOT_SIGNED_IN'])
    expect(await told(await worker.addPerson('patient'))).toEqual([404, 'NOT_FOUND'])
    expect(await told(await worker.addDoctor())).toEqual([404, 'NOT_FOUND'])
    expect(await told(await worker.addPerson('staff'))).toEqual([404, 'NOT_FOUND'])
    expect(await readsOf(id)).toEqual([])
  })

  it('DOC-5 whoever opens it as a page without being signed in is led to signing in, and from there back to it', async () => {
    const id = await visited(await worker.addPerson('patient'))
    const path = `/documents/prescription/${id}.pdf?zone=Europe%2FBerlin`
    const opened = (mode: string) => worker.request(path, { headers: { 'sec-fetch-mode': mode } })

    const answer = await opened('navigate')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ])
    expect((await opened('cors')).status).toBe(401)
  })

  it('HIST-3 P9 is there only while its patient may see the prescription, and is the newest that they may see', async () => {
    const person = await worker.addPerson('patient')
    const id = await visited(person)
    expect((await fetchPdf(id, person)).status).toBe(404)
    await givePrescription(worker, { appointmentId: id, content: { diet: 'First' } })
    await givePrescription(worker, {
      appointmentId: id,
      version: 2,
      content: { diet: 'Second' },
      correctionReason: 'Salt',
    })
    await givePrescription(worker, {
      appointmentId: id,
      version: 3,
      content: { diet: 'A draft' },
      issuedAt: null,
    })

    const { text } = await textOf(await fetchPdf(id, person))
    expect([text.includes('First'), text.includes('Second'), text.includes('Adraft')]).toEqual([
      false,
      true,
      false,
    ])

    await worker.database.sql(`update appointments set status = 'in_consultation' where id = $1`, [id])
    expect((await fetchPdf(id, person)).status).toBe(404)
  })

  it('DOC-2 is not made of what is no longer what was signed', async () => {
    const person = await worker.addPerson('patient')
    const id = await visited(person)
    await givePrescription(worker, { appointmentId: id, content: { medications: [medication()] } })
    await worker.database.sql(
      `update prescriptions set content = replace(content::text, '500 mg', '5000 mg')::jsonb where appointment_id = $1`,
      [id],
    )

    expect((await fetchPdf(id, person)).status).toBe(500)
  })
})
