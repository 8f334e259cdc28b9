import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { book, consoleOf, join, look, TODAY, told } from '../testing/visits.ts'
import { createTestWorker, newId, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let patients: Person[]

beforeAll(async () => {
  worker = await createTestWorker()
  patients = []
  for (let n = 0; n < 4; n++) patients.push(await worker.addPerson('patient'))
})
afterAll(() => worker.close())

const patient = (n: number) => patients[n] as Person

it('JOIN-1 TIME-1 nobody joins or is called before the doctor’s own date has come', async () => {
  const doctor = await worker.addDoctor({ timeZone: 'Pacific/Auckland' })
  const date = '2026-06-17'
  const wish = { doctorId: doctor.doctorId, date, mode: 'online' as const, reason: 'A cough' }
  const visit = {
    ...(await patient(0).api.appointments.book.mutate({ ...wish, commandId: newId() })),
    person: patient(0),
  }
  const available = () =>
    doctor.api.doctor.setStatus.mutate({
      key: doctor.key(date),
      availability: 'available',
      backInMinutes: null,
      commandId: newId(),
    })
  const noon = worker.state.now
  worker.state.now = Date.UTC(2026, 5, 16, 12) - 1
  expect(await refusalOf(join(visit))).toBe('TOO_EARLY')
  expect(await refusalOf(available())).toBe('DAY_NOT_BEGUN')

  worker.state.now += 1

  expect(await join(visit)).toMatchObject({ position: 1 })
  expect(await available()).toMatchObject({ serving: visit.token })
  worker.state.now = noon
})

describe('starting', () => {
  it('MEET-3 P1 an online visit without a link is refused, and changes nothing', async () => {
    const doctor = await worker.addDoctor({ meetLink: null })
    const visit = await book(patient(0), doctor)
    const { open, start } = consoleOf(doctor)
    await open()

    const refused = start(visit.token)

    await expect(refused).rejects.toThrow('Please configure your Google Meet link in profile settings')
    expect(await refusalOf(start())).toBe('MEET_LINK_MISSING')
    expect(await look(visit)).toMatchObject({ status: 'called', meetLink: null })
  })

  it('MEET-4 a visit in person starts without any link', async () => {
    const doctor = await worker.addDoctor({ meetLink: null })
    const visit = await book(patient(0), doctor, 'in_person')

    expect(await consoleOf(doctor).start()).toMatchObject({ serving: visit.token })
    expect(await look(visit)).toMatchObject({ status: 'in_consultation', meetLink: null })
  })

  it('MEET-8 a link set a moment ago counts at once', async () => {
    const doctor = await worker.addDoctor({ meetLink: null })
    const visit = await book(patient(0), doctor)
    const { start, setLink } = consoleOf(doctor)
    expect(await refusalOf(start())).toBe('MEET_LINK_MISSING')

    await setLink('https://meet.google.com/now-itis-set')

    expect(await start()).toMatchObject({ serving: visit.token })
    expect(await look(visit)).toMatchObject({ meetLink: 'https://meet.google.com/now-itis-set' })
  })

  it('BOOK-1 the reason is read by the patient and the doctor; the desk sees the appointment without it', async () => {
    const doctor = await worker.addDoctor()
    const staff = await worker.addPerson('staff')
    const visit = await book(patient(0), doctor)
    const reasonFor = async (person: Person) => (await look({ ...visit, person })).reason
    expect(await reasonFor(patient(0))).not.toBe('')
    expect(await reasonFor(doctor)).toBe(await reasonFor(patient(0)))
    expect(await reasonFor(staff)).toBe('')
  })

  it('CALL-2 the link is shown to its patient during the visit, and to nobody else', async () => {
    const doctor = await worker.addDoctor()
    const staff = await worker.addPerson('staff')
    const visit = await book(patient(0), doctor)
    const { start, finish } = consoleOf(doctor)
    const link = async (person: Person) => (await look({ ...visit, person })).meetLink
    expect(await link(patient(0))).toBeNull()

    await join(visit)
    await start()

    expect(await link(patient(0))).toBe('https://meet.google.com/abc-defg-hij')
    expect([await link(doctor), await link(staff)]).toEqual([null, null])
    await finish(visit.token)
    expect(await link(patient(0))).toBeNull()
  })

  it('OPS-1 the link and the reason are in no log line and in no event', async () => {
    const everything = JSON.stringify([
      worker.state.log,
      await worker.database.sql('select data from queue_events'),
    ])

    expect(worker.state.log.map(({ event }) => event)).toContain('meet_link_changed')
    expect(everything).not.toContain('meet.google.com')
    expect(everything).not.toContain('A cough')
    for (const { name } of patients) expect(everything).not.toContain(name)
  })
})

describe('the course of a visit', () => {
  it('CALL-3 finishing completes the visit and calls the next', async () => {
    const doctor = await worker.addDoctor()
    const [first, second] = [await book(patient(0), doctor), await book(patient(1), doctor)]
    const { start, finish } = consoleOf(doctor)
    await join(first)
    await start()

    expect(await finish(first.token)).toMatchObject({ serving: second.token })
    expect(await look(first)).toMatchObject({ status: 'completed' })
    expect(await look(second)).toMatchObject({ status: 'called' })
  })

  it('CALL-4 finishing a visit the patient never joined marks it missed', async () => {
    const doctor = await worker.addDoctor()
    const visit = await book(patient(0), doctor)
    const { start, finish } = consoleOf(doctor)
    await start()

    expect(await finish(visit.token)).toMatchObject({ serving: null })
    expect(await look(visit)).toMatchObject({ status: 'no_show', canReassign: true })
  })

  it('CALL-5 skipping tells the absent patient and calls the next', async () => {
    const doctor = await worker.addDoctor()
    const [absent, next] = [await book(patient(0), doctor), await book(patient(1), doctor)]
    const { open, skip } = consoleOf(doctor)
    await open()

    expect(await skip(absent.token)).toMatchObject({ serving: next.token })
    expect((await told(absent)).items[0]).toMatchObject({ type: 'missed', read: false })
    expect(await refusalOf(skip(absent.token))).toBe('NOT_SERVING')
  })

  it('CALL-6 on a break nobody is called, and everybody sees until when', async () => {
    const doctor = await worker.addDoctor()
    const { open, pause } = consoleOf(doctor)
    await pause(15)
    const visit = await book(patient(0), doctor)

    expect(await visit.person.api.queue.snapshot.query({ appointmentId: visit.appointmentId })).toMatchObject(
      {
        serving: null,
        doctor: { status: 'on_break', expectedBackAt: worker.state.now + 15 * 60_000 },
      },
    )
    expect(await open()).toMatchObject({ serving: visit.token })
  })

  it('JOIN-1 more than ten places away is too early', async () => {
    const doctor = await worker.addDoctor()
    for (let n = 0; n < 10; n++) await book(await worker.addPerson('patient'), doctor)
    const eleventh = await book(patient(0), doctor)

    expect(await refusalOf(join(eleventh))).toBe('TOO_EARLY')
    await consoleOf(doctor).open()
    expect(await join(eleventh)).toMatchObject({ position: 10 })
  })

  it('JOIN-6 joining and being ready count once', async () => {
    const doctor = await worker.addDoctor()
    const visit = await book(patient(0), doctor)
    const ready = () =>
      visit.person.api.consultation.ready.mutate({ appointmentId: visit.appointmentId, commandId: newId() })
    expect(await refusalOf(ready())).toBe('NOT_JOINED')

    expect(await join(visit)).toEqual(await join(visit))
    expect(await ready()).toEqual(await ready())
  })

  it('LATE-3 a missed patient takes a new token and goes last, three times a day', async () => {
    const doctor = await worker.addDoctor()
    const [missing] = [
      await book(patient(0), doctor),
      await book(patient(1), doctor),
      await book(patient(2), doctor),
    ]
    const { open, skip, start, finish } = consoleOf(doctor)
    const again = () =>
      missing.person.api.appointments.reassign.mutate({ ...the(missing), reason: 'late', commandId: newId() })
    await open()
    expect(await refusalOf(again())).toBe('NOT_ELIGIBLE')

    await skip(1)
    expect(await again()).toEqual({ token: 4, position: 2 })
    await skip(2)
    await skip(3)
    for (const [missed, next] of [
      [4, 5],
      [5, 6],
    ] as const) {
      await start()
      await finish(missed)
      expect(await again()).toMatchObject({ token: next })
    }
    await start()
    await finish(6)

    expect(await refusalOf(again())).toBe('REASSIGN_LIMIT')
    expect(await look(missing)).toMatchObject({ token: 6, lateArrivalCount: 3, canReassign: false })
  })

  it('LATE-3 LATE-7 when the day is over there is no new token on it', async () => {
    const doctor = await worker.addDoctor()
    const visit = await book(patient(0), doctor)
    const { start, finish } = consoleOf(doctor)
    await start()
    await finish(visit.token)
    const { now } = worker.state

    worker.state.now += 86_400_000
    const refused = await refusalOf(
      visit.person.api.appointments.reassign.mutate({ ...the(visit), reason: 'late', commandId: newId() }),
    )
    const { canReassign } = await look(visit)
    worker.state.now = now

    expect(refused).toBe('DATE_PAST')
    expect(canReassign).toBe(false)
  })

  it('LATE-7 whoever has meanwhile booked again is offered no new token, and gets none', async () => {
    const doctor = await worker.addDoctor()
    const missed = await book(patient(0), doctor)
    const { start, finish } = consoleOf(doctor)
    await start()
    await finish(missed.token)
    const again = await book(patient(0), doctor)
    const wish = () => ({ ...the(missed), reason: 'connection' as const, commandId: newId() })

    expect(await look(missed)).toMatchObject({ canReassign: false })
    expect(await refusalOf(patient(0).api.appointments.reassign.mutate(wish()))).toBe('ALREADY_BOOKED')

    await patient(0).api.appointments.cancel.mutate({ ...the(again), commandId: newId() })
    expect(await look(missed)).toMatchObject({ canReassign: true })
    expect(await patient(0).api.appointments.reassign.mutate(wish())).toMatchObject({ token: 3 })
  })

  it('LATE-3 a new token whose answer got lost at midnight is still the answer when asked for again', async () => {
    const doctor = await worker.addDoctor()
    const missed = await book(patient(0), doctor)
    const { start, finish } = consoleOf(doctor)
    await start()
    await finish(missed.token)
    const wish = { ...the(missed), reason: 'late', commandId: newId() } as const
    const first = await patient(0).api.appointments.reassign.mutate(wish)
    const { now } = worker.state

    worker.state.now += 86_400_000
    const second = await patient(0).api.appointments.reassign.mutate(wish)
    worker.state.now = now

    expect(second).toEqual(first)
  })

  it('CALL-1 the doctor sees the day with names, reasons and earlier visits; nobody else does', async () => {
    const doctor = await worker.addDoctor()
    const visit = await book(patient(0), doctor)

    const day = await doctor.api.doctor.day.query({})

    expect(day).toMatchObject({ key: doctor.key(TODAY), date: TODAY, view: { line: [visit.token] } })
    expect(day.patients).toMatchObject([
      {
        token: 1,
        patientName: patient(0).name,
        reason: 'A cough',
        status: 'booked',
        previousVisits: 0,
        joinedAt: null,
      },
    ])
    expect(JSON.stringify(day.view)).not.toContain(patient(0).id)
  })
})

it('CONSOLE-6 P19 MEET-9 the doctor has the link that the patient has, whatever becomes of the settings', async () => {
  const doctor = await worker.addDoctor()
  const visit = await book(patient(0), doctor)
  const { start, finish, setLink } = consoleOf(doctor)
  const links = async () => {
    const [day, seen] = await Promise.all([doctor.api.doctor.day.query({}), look(visit)])
    expect(day.visitLink).toBe(seen.meetLink)
    return day.visitLink
  }
  expect(await links()).toBeNull()
  await join(visit)
  await start()
  expect(await links()).toBe('https://meet.google.com/abc-defg-hij')

  worker.state.now += 60_000
  await setLink('https://meet.google.com/new-link-xyz')
  expect(await links()).toBe('https://meet.google.com/abc-defg-hij')

  worker.state.now += 60_000
  await visit.person.api.consultation.reportMeetLink.mutate({ ...the(visit), commandId: newId() })
  await setLink('https://meet.google.com/mew-link-xyz')
  expect(await links()).toBe('https://meet.google.com/mew-link-xyz')
  await finish(visit.token)
  expect(await links()).toBeNull()
})

it('CALL-1 P23 the doctor reads when a visit began and how long it took', async () => {
  const doctor = await worker.addDoctor()
  const visit = await book(patient(0), doctor, 'in_person')
  const { start, finish } = consoleOf(doctor)
  await start()
  const startedAt = worker.state.now
  worker.state.now += 540_000
  await finish(visit.token)

  const { patients } = await doctor.api.doctor.day.query({})

  expect(patients).toMatchObject([{ startedAt, endedAt: startedAt + 540_000, durationSeconds: 540 }])
})

const the = ({ appointmentId }: { appointmentId: string }) => ({ appointmentId })
