import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { book, consoleOf, join, look, TODAY, told } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

let worker: TestWorker
let patients: Person[]

beforeAll(async () => {
  worker = await createTestWorker()
  patients = []
  for (let n = 0; n < 4; n++) patients.push(await worker.addPerson('patient'))
})
afterAll(() => worker.close())

/** Four patients with tokens 1 to 4 of a new doctor's day. */
async function crowdedDay(mode: 'online' | 'in_person' = 'online') {
  const doctor = await worker.addDoctor()
  const visits: Visit[] = []
  for (const person of patients) visits.push(await book(person, doctor, mode))
  const visit = (n: number) => visits[n - 1] as Visit
  const line = async () => (await doctor.api.queue.snapshot.query({ key: doctor.key(TODAY) })).line
  return { doctor, visit, line, ...consoleOf(doctor) }
}
type Visit = Awaited<ReturnType<typeof book>>

const one = ({ appointmentId }: Visit) => ({ appointmentId, commandId: newId() })
const undo = (doctor: Doctor, token: number) =>
  doctor.api.consultation.undo.mutate({ key: doctor.key(TODAY), token, commandId: newId() })
const movesOf = async ({ person, appointmentId }: Visit) =>
  (await person.api.order.moves.query({ appointmentId })).map(({ from, to, says }) => [from, to, says])

describe('taking back', () => {
  it('CALL-7 a finish is undone: the visit goes on, and whoever was called is next again', async () => {
    const { doctor, visit, line, open, start, finish } = await crowdedDay()
    await open()
    await join(visit(1))
    await start(1)
    await finish(1)
    expect(await look(visit(1))).toMatchObject({ status: 'completed' })

    expect(await undo(doctor, 1)).toMatchObject({ serving: 1 })

    expect(await look(visit(1))).toMatchObject({ status: 'in_consultation' })
    expect(await look(visit(2))).toMatchObject({ status: 'booked' })
    expect(await line()).toEqual([2, 3, 4])
  })

  it('CALL-7 not after 60 seconds, and not when the next visit has begun', async () => {
    const { doctor, open, skip, start } = await crowdedDay('in_person')
    await open()
    await skip(1)
    worker.state.now += 60_001
    expect(await refusalOf(undo(doctor, 1))).toBe('UNDO_TOO_LATE')
    await skip(2)
    await start(3)
    expect(await refusalOf(undo(doctor, 2))).toBe('NEXT_HAS_STARTED')
  })
})

describe('the order', () => {
  it('CALL-8 WAIT-5 an emergency goes first, and those passed over read why, without a name', async () => {
    const { doctor, visit, line } = await crowdedDay()
    const desk = await worker.addPerson('staff')

    await desk.api.order.moveUp.mutate({ ...one(visit(4)), toPosition: 1, reason: 'emergency' })

    expect(await line()).toEqual([4, 1, 2, 3])
    expect((await movesOf(visit(1))).at(-1)).toEqual([1, 2, 'Somebody was moved ahead: an emergency.'])
    expect((await movesOf(visit(4))).at(-1)).toEqual([4, 1, 'You were moved ahead: an emergency.'])
    await consoleOf(doctor).open()
    await doctor.api.order.callFirst.mutate({ ...one(visit(3)), reason: 'vulnerable' })
    expect(await line()).toEqual([4, 1, 2])
    expect((await movesOf(visit(4))).slice(-2)).toEqual([
      [1, 0, 'The doctor is back.'],
      [0, 1, 'Somebody was called first: a patient who should not wait.'],
    ])
  })

  it('CALL-8 without a reason from the list nobody passes anybody', async () => {
    const { doctor, visit, line } = await crowdedDay()
    const asked = { ...one(visit(4)), toPosition: 1, reason: 'my cousin' as 'other' }
    expect(await refusalOf(doctor.api.order.moveUp.mutate(asked))).toBe('BAD_INPUT')
    expect(
      await refusalOf(doctor.api.order.moveUp.mutate({ ...asked, reason: 'other', toPosition: 0 })),
    ).toBe('BAD_INPUT')
    expect(await line()).toEqual([1, 2, 3, 4])
  })

  it('LATE-5 a patient who runs late lets others go first, but not past the end', async () => {
    const { visit, line } = await crowdedDay()
    const late = visit(1)
    const stepBack = (places: number) => late.person.api.order.stepBack.mutate({ ...one(late), places })

    expect(await stepBack(2)).toMatchObject({ position: 3 })

    expect(await line()).toEqual([2, 3, 1, 4])
    expect((await movesOf(late)).at(-1)).toEqual([1, 3, 'You are running late and let others go first.'])
    expect(await refusalOf(stepBack(2))).toBe('NO_SUCH_PLACE')
  })

  it('LATE-5 a step back that is sent twice is made once', async () => {
    const { visit, line } = await crowdedDay()
    const wish = { ...one(visit(1)), places: 1 }
    await visit(1).person.api.order.stepBack.mutate(wish)
    await visit(1).person.api.order.stepBack.mutate(wish)
    expect(await line()).toEqual([2, 1, 3, 4])
  })

  it('LATE-2 LATE-3 whoever the desk marks as missing is told, and may take a new token', async () => {
    const { visit, line } = await crowdedDay()
    const desk = await worker.addPerson('staff')
    const missing = visit(2)

    await desk.api.order.markNoShow.mutate(one(missing))

    expect(await line()).toEqual([1, 3, 4])
    expect(await look(missing)).toMatchObject({ status: 'no_show', canReassign: true })
    const { items } = await told(missing)
    expect(items[0]).toMatchObject({ type: 'missed', message: 'You were late. Appointment Missed!' })
    await missing.person.api.appointments.reassign.mutate({ ...one(missing), reason: 'late' })
    expect(await line()).toEqual([1, 3, 4, 5])
    expect((await movesOf(missing)).at(-1)).toEqual([null, 4, 'You took a new token.'])
  })
})

it('MEET-7 P19 a link changed after a report reaches the visit it was about, and its record keeps the first', async () => {
  const { visit, open, start, setLink } = await crowdedDay()
  const first = 'https://meet.google.com/abc-defg-hij'
  const next = 'https://meet.google.com/new-link-now'
  const linkOf = async (n: number) => (await look(visit(n))).meetLink
  await open()
  await start(1)
  worker.state.now += 60_000
  await visit(1).person.api.consultation.reportMeetLink.mutate(one(visit(1)))
  expect(await linkOf(1)).toBe(first)
  worker.state.now += 60_000

  await setLink(next)

  expect(await linkOf(1)).toBe(next)
  const kept = 'select meet_link_at_consultation as link from consultations where appointment_id = $1'
  expect(await worker.database.sql(kept, [visit(1).appointmentId])).toEqual([{ link: first }])
})

it('MEET-7 a report that an earlier visit made is answered for the visit of now, and so is a second try', async () => {
  const { visit, open, start, finish, setLink } = await crowdedDay()
  const linkOf = async (n: number) => (await look(visit(n))).meetLink
  await open()
  await join(visit(1))
  await start(1)
  await visit(1).person.api.consultation.reportMeetLink.mutate(one(visit(1)))
  worker.state.now += 60_000
  await finish(1)
  await start(2)
  worker.state.now += 60_000

  await setLink('https://meet.google.com/wro-ngon-one')
  expect(await linkOf(2)).toBe('https://meet.google.com/wro-ngon-one')
  worker.state.now += 60_000
  await setLink('https://meet.google.com/the-good-one')
  expect(await linkOf(2)).toBe('https://meet.google.com/the-good-one')

  // Answered before the next visit starts: that one keeps what it starts with.
  await join(visit(2))
  await finish(2)
  worker.state.now += 60_000
  await start(3)
  await setLink('https://meet.google.com/too-late-now')
  expect(await linkOf(3)).toBe('https://meet.google.com/the-good-one')
})

it('MEET-7 the doctor may say so, too', async () => {
  const { doctor, visit } = await crowdedDay()
  const key = doctor.key(TODAY)
  await doctor.api.consultation.reportMeetLink.mutate({ key, commandId: newId() })
  expect((await doctor.api.queue.snapshot.query({ key })).meetLinkReportedAt).toBe(worker.state.now)
  await visit(1).person.api.consultation.reportMeetLink.mutate(one(visit(1)))
})

it('MEET-7 a link that does not work is reported once, until it is changed', async () => {
  const { doctor, visit, setLink } = await crowdedDay()
  const reportedAt = async () =>
    (await doctor.api.queue.snapshot.query({ key: doctor.key(TODAY) })).meetLinkReportedAt
  expect(await reportedAt()).toBeNull()

  await visit(1).person.api.consultation.reportMeetLink.mutate(one(visit(1)))

  expect(await reportedAt()).toBe(worker.state.now)
  await doctor.api.consultation.reportMeetLink.mutate({ key: doctor.key(TODAY), commandId: newId() })
  await setLink('https://meet.google.com/new-link-now')
  expect(await reportedAt()).toBeNull()
})
