import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMedication, anyPrescription, anyText } from '../../record/testing/prescriptions.ts'
import { addPrescription, addVisit } from '../testing/records.ts'
import { book, consoleOf, join } from '../testing/visits.ts'
import { createTestWorker, type Doctor, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())

let made = 0
/** A patient, two doctors, and a visit of the patient with the first. */
async function aVisit(about: Partial<Parameters<typeof addVisit>[3]> = {}) {
  const [patient, doctor, other] = [
    await worker.addPerson('patient'),
    await worker.addDoctor(),
    await worker.addDoctor(),
  ]
  made += 1
  const id = await addVisit(worker, patient, doctor, { id: `visit-${made}`, date: '2026-06-01', ...about })
  return { patient, doctor, other, id }
}
const read = ({ api }: Person | Doctor, appointmentId: string) => api.history.one.query({ appointmentId })

it('HIST-2 a patient reads their completed visits 20 at a time, newest first, each once', async () => {
  const { patient, doctor } = await aVisit({ date: '2026-01-01' })
  for (let day = 1; day <= 44; day++) {
    const date = new Date(Date.UTC(2026, 1, Math.ceil(day / 2))).toISOString().slice(0, 10)
    await addVisit(worker, patient, doctor, { id: `page-${String(day).padStart(2, '0')}`, date })
  }
  const first = await patient.api.history.mine.query({})
  const second = await patient.api.history.mine.query({ after: first.next ?? undefined })
  const third = await patient.api.history.mine.query({ after: second.next ?? undefined })
  const pages = [first, second, third].map(({ items }) => items.map(({ appointmentId }) => appointmentId))

  expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
  expect(third.next).toBeNull()
  const expected = Array.from({ length: 44 }, (_, n) => `page-${String(44 - n).padStart(2, '0')}`)
  expect(pages.flat().slice(0, 44)).toEqual(expected)
})

it('HIST-2 nobody reads of a visit that is not completed, nor of one of somebody else', async () => {
  const { patient, doctor, id } = await aVisit()
  for (const status of ['booked', 'waiting', 'in_consultation', 'cancelled', 'no_show', 'interrupted'])
    await addVisit(worker, patient, doctor, { id: `${id}-${status}`, date: '2026-06-02', status })
  const stranger = await worker.addPerson('patient')
  await addVisit(worker, stranger, doctor, { id: `${id}-stranger`, date: '2026-06-03' })

  const { items } = await patient.api.history.mine.query({})
  expect(items.map(({ appointmentId }) => appointmentId)).toEqual([id])
  expect((await doctor.api.history.patients.query({})).items).toMatchObject([
    { appointmentId: `${id}-stranger`, patientName: stranger.name },
    { appointmentId: id, patientName: patient.name },
  ])
})

it('HIST-2 HIST-6 a history is narrowed to dates, both included, and to a doctor', async () => {
  const { patient, doctor, other, id } = await aVisit({ date: '2026-03-10' })
  await addVisit(worker, patient, other, { id: `${id}-b`, date: '2026-03-11' })
  await addVisit(worker, patient, doctor, { id: `${id}-c`, date: '2026-03-12' })
  const found = async (filters: { from?: string; to?: string; doctorId?: string }) =>
    (await patient.api.history.mine.query(filters)).items.map(({ appointmentId }) => appointmentId)

  expect(await found({ from: '2026-03-11' })).toEqual([`${id}-c`, `${id}-b`])
  expect(await found({ to: '2026-03-11' })).toEqual([`${id}-b`, id])
  expect(await found({ from: '2026-03-11', to: '2026-03-11' })).toEqual([`${id}-b`])
  expect(await found({ doctorId: doctor.doctorId, from: '2026-03-10' })).toEqual([`${id}-c`, id])
  const visited = (await patient.api.history.doctors.query()).map(({ id }) => id)
  expect(visited.toSorted()).toEqual([doctor.doctorId, other.doctorId].toSorted())
})

it('HIST-9 a doctor finds their own visits by words of a patient’s name, whatever accents and capitals are written', async () => {
  const { doctor, other, id } = await aVisit()
  const visits = async (name: string, n: number, whose = doctor, count = 1) => {
    const patient = await worker.addPerson('patient', name)
    for (let day = 1; day <= count; day++)
      await addVisit(worker, patient, whose, {
        id: `${id}-${n}-${String(day).padStart(2, '0')}`,
        date: '2026-05-01',
      })
  }
  await visits('Tomás Ferreira', 1)
  await visits('ŁUKASZ Großmann', 2)
  await visits('सीता वर्मा', 3)
  await visits('100% _Sure', 4)
  await visits('Tomas of another doctor', 5, other)
  const found = async (name: string) =>
    (await doctor.api.history.patients.query({ name })).items.map(({ patientName }) => patientName)

  expect(await found('TOMAS')).toEqual(['Tomás Ferreira'])
  expect(await found('  reira  tomá ')).toEqual(['Tomás Ferreira'])
  expect(await found('lukasz grossmann')).toEqual(['ŁUKASZ Großmann'])
  expect(await found('वर्मा')).toEqual(['सीता वर्मा'])
  expect(await found('0% _')).toEqual(['100% _Sure'])
  expect(await found('Tomas of another')).toEqual([])
  expect(await found('  ')).toHaveLength(5)

  // By the same cursor, and beside dates.
  await visits('Many Times', 6, doctor, 23)
  const first = await doctor.api.history.patients.query({ name: 'many' })
  const second = await doctor.api.history.patients.query({ name: 'many', after: first.next ?? undefined })
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null])
  expect((await doctor.api.history.patients.query({ name: 'many', from: '2026-05-02' })).items).toEqual([])
  expect(await refusalOf(doctor.api.history.patients.query({ name: 'a'.repeat(101) }))).toBe('BAD_INPUT')
})

it('HIST-1 P14 whatever a visit has left, its record shows all of it', { timeout: 60_000 }, async () => {
  const { patient, doctor } = await aVisit()
  let n = 0
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyPrescription, async (notes, analysis, content) => {
      n += 1
      const id = await addVisit(worker, patient, doctor, {
        id: `p14-${n}`,
        date: '2026-05-05',
        notes,
        analysis,
      })
      await addPrescription(worker, id, content)
      for (const reader of [patient, doctor]) {
        expect(await read(reader, id)).toEqual({
          appointmentId: id,
          date: '2026-05-05',
          mode: 'online',
          token: 1,
          status: 'completed',
          reason: `Reason ${id}`,
          patientName: patient.name,
          doctor: {
            id: doctor.doctorId,
            name: doctor.name,
            specialization: 'General practice',
            timeZone: 'UTC',
          },
          startedAt: Date.UTC(2026, 4, 5, 10),
          endedAt: Date.UTC(2026, 4, 5, 10, 10),
          durationSeconds: 600,
          notes,
          analysis: analysis === '' ? null : { text: analysis, by: 'doctor', supplier: null },
          prescription: { version: 1, content },
          corrections: [],
          reassignments: [],
          viewer: reader === patient ? 'patient' : 'doctor',
        })
      }
    }),
    { numRuns: 30 },
  )
})

it('HIST-1 an analysis says whose it is: the doctor’s, a machine’s, or one the doctor took for their own', async () => {
  const { patient, doctor, id } = await aVisit({ analysis: 'Own' })
  await worker.database.sql(
    `insert into api_keys (id, name, hash, issued_by, issued_at) values ('key-1', 'Scribe', 'h', $1, now())`,
    [patient.id],
  )
  const machine = { analysis: 'Theirs', keyId: 'key-1' }
  await addVisit(worker, patient, doctor, { id: `${id}-m`, date: '2026-06-02', ...machine })
  const acceptedAt = '2026-06-02T11:00:00Z'
  await addVisit(worker, patient, doctor, { id: `${id}-a`, date: '2026-06-03', ...machine, acceptedAt })
  const whose = async (visit: string) => (await read(patient, visit)).analysis

  expect(await whose(id)).toEqual({ text: 'Own', by: 'doctor', supplier: null })
  expect(await whose(`${id}-m`)).toEqual({ text: 'Theirs', by: 'machine', supplier: 'Scribe' })
  expect(await whose(`${id}-a`)).toEqual({ text: 'Theirs', by: 'accepted', supplier: 'Scribe' })
})

it('HIST-1 RX-3 the newest given version is read, and when and why it took the place of the one before', async () => {
  const { patient, id } = await aVisit()
  const [first, second] = [aMedication({ dose: '1 capsule' }), aMedication({ dose: '2 capsules' })]
  await addPrescription(worker, id, { medications: [first] })
  const at = '2026-06-02T09:00:00Z'
  await addPrescription(worker, id, { medications: [second] }, { version: 2, reason: 'Too little', at })
  await addPrescription(worker, id, { medications: [] }, { version: 3, isPublished: false })

  const record = await read(patient, id)
  expect(record.prescription).toMatchObject({ version: 2, content: { medications: [second] } })
  expect(record.corrections).toEqual([{ at: Date.parse(at), reason: 'Too little' }])
  const [item] = (await patient.api.history.mine.query({})).items
  expect(item?.given).toEqual({ isCorrected: true, medications: ['Amoxicillin'] })
})

it('HIST-4 P9 a draft, and a prescription that is hidden again, never reach the patient', async () => {
  const { patient, id } = await aVisit()
  await addPrescription(worker, id, { medications: [aMedication()] }, { isPublished: false })

  expect(await read(patient, id)).toMatchObject({ prescription: null, corrections: [] })
  expect((await patient.api.history.mine.query({})).items).toMatchObject([{ given: null }])
})

it('HIST-4 RX-4 a record opens for its patient when the visit is finished, and closes when that is taken back', async () => {
  const doctor = await worker.addDoctor()
  const booked = await book(await worker.addPerson('patient'), doctor)
  const { start, finish, open } = consoleOf(doctor)
  const tries = () => refusalOf(read(booked.person, booked.appointmentId))
  await open()
  await join(booked)
  await start()
  expect(await tries()).toBe('NOT_FOUND')

  await finish(booked.token)
  expect(await tries()).toBeNull()
  const undo = { key: doctor.key('2026-06-15'), token: booked.token, commandId: crypto.randomUUID() }
  await doctor.api.consultation.undo.mutate(undo)
  expect(await tries()).toBe('NOT_FOUND')
})

it('LATE-4 HIST-1 a record tells of every new token', async () => {
  const late = { oldToken: 4, newToken: 9, timestamp: 1, reason: 'late', requestedBy: 'patient' }
  const { patient, id } = await aVisit({ reassignments: [late] })

  expect((await read(patient, id)).reassignments).toEqual([late])
})

it('HIST-5 every read by the doctor is kept, the patient’s own is not, and the patient reads the list', async () => {
  const { patient, doctor, id } = await aVisit()
  await read(patient, id)
  const reads = async () => (await patient.api.history.reads.query({})).items
  expect(await reads()).toEqual([])

  await read(doctor, id)
  worker.state.now += 1_000
  await doctor.api.profile.ofPatient.query({ appointmentId: id })
  const { now } = worker.state

  const reader = doctor.name
  const specialization = 'General practice'
  const visit = { appointmentId: id, date: '2026-06-01', status: 'completed' }
  expect(await reads()).toEqual([
    { id: expect.any(Number), at: now, what: 'chart', reader, specialization, visit: null },
    { id: expect.any(Number), at: now - 1_000, what: 'visit', reader, specialization, visit },
  ])
})

it('HIST-5 who was refused has read nothing, and nothing is kept of it', async () => {
  const { patient, other, id } = await aVisit()
  expect(await refusalOf(read(other, id))).toBe('NOT_FOUND')
  expect(await refusalOf(other.api.profile.ofPatient.query({ appointmentId: id }))).toBe('NOT_FOUND')
  expect((await patient.api.history.reads.query({})).items).toEqual([])
})

it('HIST-5 a long list of reads comes 20 at a time, each once, also those of one moment', async () => {
  const { patient, doctor, id } = await aVisit()
  for (let n = 0; n < 25; n++) await read(doctor, id)
  const first = await patient.api.history.reads.query({})
  const second = await patient.api.history.reads.query({ after: first.next ?? undefined })

  expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null])
  expect(new Set([...first.items, ...second.items].map((each) => each.id)).size).toBe(25)
})

it('CHART-3 the earlier visits of one patient with this doctor, by cursor, and nobody else’s', async () => {
  const { patient, doctor, other, id } = await aVisit()
  for (let n = 1; n <= 21; n++)
    await addVisit(worker, patient, doctor, {
      id: `${id}-${n}`,
      date: `2026-04-${String(n).padStart(2, '0')}`,
    })
  await addVisit(worker, patient, other, { id: `${id}-other`, date: '2026-06-04' })
  const stranger = await worker.addPerson('patient')
  await addVisit(worker, stranger, doctor, { id: `${id}-stranger`, date: '2026-06-05' })

  const first = await doctor.api.history.ofPatient.query({ appointmentId: id })
  const rest = await doctor.api.history.ofPatient.query({ appointmentId: id, after: first.next ?? undefined })
  const all = [...first.items, ...rest.items].map(({ appointmentId }) => appointmentId)
  expect(first.items).toHaveLength(20)
  expect(all).toEqual([id, ...Array.from({ length: 21 }, (_, n) => `${id}-${21 - n}`)])
})
