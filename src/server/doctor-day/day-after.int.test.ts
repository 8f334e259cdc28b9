import { afterAll, beforeAll, expect, it } from 'vitest'
import { TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, type Person, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let patients: Person[]
beforeAll(async () => {
  worker = await createTestWorker()
  patients = [await worker.addPerson('patient', 'Lin Wei'), await worker.addPerson('patient', 'Ana Roy')]
})
afterAll(() => worker.close())

const book = (person: Person, doctor: Doctor, date: string, mode: 'online' | 'in_person' = 'online') =>
  person.api.appointments.book.mutate({
    doctorId: doctor.doctorId,
    date,
    mode,
    reason: `A cough since ${date}`,
    commandId: newId(),
  })
const after = (doctor: Doctor, date = TODAY) => doctor.api.doctor.dayAfter.query({ date })
const [lin, ana] = [() => patients[0] as Person, () => patients[1] as Person]

it('CALL-11 the next working day is listed with who is expected, lowest token first', async () => {
  const doctor = await worker.addDoctor({ workingDays: [1, 3], capacity: 40 })
  await book(lin(), doctor, '2026-06-17')
  await book(ana(), doctor, '2026-06-17', 'in_person')
  await book(lin(), doctor, '2026-06-22')

  expect(await after(doctor)).toEqual({
    date: '2026-06-17',
    isWorkingDay: true,
    capacity: 40,
    patients: [
      expect.objectContaining({
        token: 1,
        patientName: 'Lin Wei',
        mode: 'online',
        reason: 'A cough since 2026-06-17',
        previousVisits: 0,
      }),
      expect.objectContaining({ token: 2, patientName: 'Ana Roy', mode: 'in_person' }),
    ],
  })
  expect(await after(doctor, '2026-06-17')).toMatchObject({ date: '2026-06-22', patients: [{ token: 1 }] })
})

it('CALL-11 whoever has cancelled is not expected, and a day that nobody has booked is empty', async () => {
  const doctor = await worker.addDoctor()
  const { appointmentId } = await book(lin(), doctor, '2026-06-16')
  await lin().api.appointments.cancel.mutate({ appointmentId, commandId: newId() })

  expect(await after(doctor)).toMatchObject({ date: '2026-06-16', patients: [] })
  expect(await after(doctor, '2026-06-20')).toMatchObject({ date: '2026-06-21', patients: [] })
})

it('CALL-11 SET-3 a day that is no longer worked comes next while it has bookings', async () => {
  const doctor = await worker.addDoctor()
  const { appointmentId } = await book(lin(), doctor, '2026-06-16')
  await doctor.api.doctor.updateSettings.mutate({ workingDays: [5], commandId: newId() })

  expect(await after(doctor)).toMatchObject({
    date: '2026-06-16',
    isWorkingDay: false,
    patients: [{ patientName: 'Lin Wei' }],
  })

  await lin().api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  expect(await after(doctor)).toMatchObject({ date: '2026-06-19', isWorkingDay: true, patients: [] })
})

it('CALL-11 looking ahead asks no room, opens no day, and shows no other doctor’s patients', async () => {
  const [doctor, other] = [await worker.addDoctor(), await worker.addDoctor()]
  await book(lin(), doctor, '2026-06-16')
  const asked: string[] = []
  worker.state.fetchRoom = (key, init) => {
    asked.push(key)
    return worker.room(key, init)
  }
  const days = () => worker.database.sql('select id from doctor_days order by id')
  const before = await days()

  expect(await after(doctor)).toMatchObject({ patients: [{ patientName: 'Lin Wei' }] })
  expect(await after(other)).toMatchObject({ date: '2026-06-16', patients: [] })

  expect(asked).toEqual([])
  expect(await days()).toEqual(before)
  worker.state.fetchRoom = worker.room
})
