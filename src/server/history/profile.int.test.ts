import { afterAll, beforeAll, expect, it } from 'vitest'
import { addVisit } from '../testing/records.ts'
import { createTestWorker, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())

const FILLED = {
  name: 'Lin Wei',
  dateOfBirth: '1990-02-28',
  sex: 'female',
  phone: '+49 30 1234567',
  allergies: ['Penicillin'],
  conditions: ['Asthma'],
  medicines: ['Salbutamol'],
} as const
type Typed = Parameters<Person['api']['profile']['save']['mutate']>[0]
const save = ({ api }: Person, version: number, more: Partial<Typed> = {}) =>
  api.profile.save.mutate({ ...FILLED, ...more, version } as Typed)

it('CHART-1 a profile is empty until it is filled in, and is what was filled in from then on', async () => {
  const patient = await worker.addPerson('patient', 'Lin')
  expect(await patient.api.profile.mine.query()).toEqual({
    name: 'Lin',
    language: null,
    dateOfBirth: null,
    sex: null,
    phone: '',
    allergies: [],
    conditions: [],
    medicines: [],
    version: 0,
    savedAt: null,
  })

  expect(await save(patient, 0)).toMatchObject({ ...FILLED, version: 1, savedAt: worker.state.now })
  expect(await save(patient, 1, { phone: '', dateOfBirth: null, sex: null })).toMatchObject({ version: 2 })
  const cleared = { phone: '', dateOfBirth: null, sex: null, version: 2 }
  expect(await patient.api.profile.mine.query()).toMatchObject({ ...FILLED, ...cleared })
})

it('CHART-1 an older copy overwrites no newer one, whatever comes first of two at once', async () => {
  const patient = await worker.addPerson('patient')
  await save(patient, 0)
  await save(patient, 1, { allergies: ['Penicillin', 'Latex'] })

  expect(await refusalOf(save(patient, 1, { allergies: [], name: 'Old' }))).toBe('STALE')
  expect(await refusalOf(save(patient, 0, { allergies: [] }))).toBe('STALE')
  const newest = { allergies: ['Penicillin', 'Latex'], name: 'Lin Wei', version: 2 }
  expect(await patient.api.profile.mine.query()).toMatchObject(newest)

  const phones = ['1', '2', '3', '4']
  const told = await Promise.all(phones.map((phone) => refusalOf(save(patient, 2, { phone }))))
  expect(told.filter((each) => each === null)).toHaveLength(1)
  expect(await patient.api.profile.mine.query()).toMatchObject({ version: 3 })
})

it('CHART-1 the same write again, after an answer that got lost, is answered as the first', async () => {
  const patient = await worker.addPerson('patient')
  const first = await save(patient, 0)

  expect(await save(patient, 0)).toEqual(first)
})

it('CHART-1 lists are kept without blanks and repetitions', async () => {
  const patient = await worker.addPerson('patient')
  const saved = await save(patient, 0, { allergies: [' Latex ', '', 'latex', 'Nuts'] })

  expect(saved.allergies).toEqual(['Latex', 'Nuts'])
})

it.each([
  [{ dateOfBirth: '2026-06-17' }, /date of birth/],
  [{ dateOfBirth: '1899-12-31' }, /date of birth/],
  [{ dateOfBirth: '2001-02-29' }, /date of birth/],
  [{ dateOfBirth: 'yesterday' }, /date of birth/],
  [{ phone: '1'.repeat(41) }, /phone number to 40/],
  [{ allergies: ['x'.repeat(121)] }, /entry to 120/],
  [{ medicines: Array.from({ length: 41 }, (_, n) => `m${n}`) }, /list to 40/],
  [{ name: ' ' }, /your name/],
] as [Partial<Typed>, RegExp][])(
  'CHART-1 FORM-3 %j is refused in a sentence, and changes nothing',
  async (typed, says) => {
    const patient = await worker.addPerson('patient')
    await save(patient, 0)

    await expect(save(patient, 1, typed)).rejects.toMatchObject({
      message: expect.stringMatching(says),
      data: { refusal: 'BAD_INPUT' },
    })
    expect(await patient.api.profile.mine.query()).toMatchObject({ ...FILLED, version: 1 })
  },
)

it('CHART-2 a chart is read by the doctor whom its patient has booked, and by no other', async () => {
  const [patient, doctor, other] = [
    await worker.addPerson('patient'),
    await worker.addDoctor(),
    await worker.addDoctor(),
  ]
  await save(patient, 0)
  const appointmentId = await addVisit(worker, patient, doctor, {
    id: 'chart-1',
    date: '2026-06-15',
    status: 'booked',
  })
  const chart = () => doctor.api.profile.ofPatient.query({ appointmentId })

  expect(await chart()).toMatchObject({ ...FILLED, version: 1 })
  expect(await refusalOf(other.api.profile.ofPatient.query({ appointmentId }))).toBe('NOT_FOUND')
  await worker.database.sql(`update appointments set status = 'cancelled' where id = 'chart-1'`)
  expect(await refusalOf(chart())).toBe('NOT_FOUND')
  await addVisit(worker, patient, doctor, { id: 'chart-2', date: '2026-05-01' })
  expect(await chart()).toMatchObject(FILLED)
})
