import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replay } from '../../queue/evolve.ts'
import { commandId } from '../../queue/ids.ts'
import { emptyQueue } from '../../queue/queue.ts'
import { book, consoleOf, look, TODAY } from '../testing/visits.ts'
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
  patients = [await worker.addPerson('patient'), await worker.addPerson('patient')]
})
afterAll(() => worker.close())

const update = (doctor: Doctor, minutesPerPatient: number, skipAutomatically = false) =>
  doctor.api.doctor.updateSettings.mutate({ minutesPerPatient, skipAutomatically, commandId: newId() })
/** From the log: screens get only what they need of it (ROOM-4). */
const onTheDay = async (doctor: Doctor) => {
  const key = doctor.key(TODAY)
  return replay(emptyQueue(key), (await worker.ledger.load(key, 0)).logged).settings
}

/** As the room does when its timer rings. */
const tick = (doctor: Doctor) =>
  worker.rooms.submit(doctor.key(TODAY), {
    id: commandId(newId()),
    at: worker.state.now,
    actor: { role: 'system', id: 'room' },
    command: { type: 'Tick', activeAt: null },
  })

it('LATE-1 LATE-6 the timer alone skips nobody, unless the doctor has set so, and that counts at once', async () => {
  const doctor = await worker.addDoctor()
  const [first, second] = [
    await book(patients[0] as Person, doctor),
    await book(patients[1] as Person, doctor),
  ]
  await consoleOf(doctor).open()
  worker.state.now += 121_000
  await tick(doctor)
  expect(await look(first)).toMatchObject({ status: 'called' })

  expect(await update(doctor, 10, true)).toMatchObject({ skipAutomatically: true })

  await tick(doctor)
  expect(await look(first)).toMatchObject({ status: 'no_show' })
  expect(await look(second)).toMatchObject({ status: 'booked' })
  await consoleOf(doctor).start(second.token)
  expect(await look(second)).toMatchObject({ status: 'in_consultation' })
})

it('POS-3 the set minutes serve at once on an opened day, and on every later one', async () => {
  const doctor = await worker.addDoctor()
  await update(doctor, 25)
  await book(patients[0] as Person, doctor)
  expect(await onTheDay(doctor)).toMatchObject({ minutesPerPatient: 25, skipAutomatically: false })

  await update(doctor, 7, true)

  expect(await onTheDay(doctor)).toMatchObject({ minutesPerPatient: 7, skipAutomatically: true })
  const { settings } = await doctor.api.doctor.day.query({})
  expect(settings).toMatchObject({ minutesPerPatient: 7, skipAutomatically: true })
})

it('POS-3 minutes that make no sense change nothing', async () => {
  const doctor = await worker.addDoctor()
  for (const minutes of [0, -5, 2.5, 121, Number.NaN]) {
    expect(await refusalOf(update(doctor, minutes))).toBe('BAD_INPUT')
  }
  expect((await doctor.api.doctor.day.query({})).settings.minutesPerPatient).toBe(10)
})

const timesTold = async ({ appointmentId }: { appointmentId: string }) =>
  (await worker.database.sql('select from notifications where appointment_id = $1', [appointmentId])).length

describe('changes that are sent again, in any order', () => {
  /** Which of four changes arrives, and whether the room is away then. */
  const anyDelivery = fc.record({ change: fc.nat(3), isRoomAway: fc.boolean() })
  /** Deliveries of one group are under way at the same moment. */
  const anyGroups = fc.array(fc.array(anyDelivery, { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 4,
  })

  /** Delivers the groups one after another; what each delivery was answered. */
  async function deliver<Answer>(
    groups: readonly (readonly { change: number; isRoomAway: boolean }[])[],
    send: (change: number) => Promise<Answer>,
  ) {
    const answers: { change: number; answer: Answer }[] = []
    for (const group of groups) {
      const isAway = group.some(({ isRoomAway }) => isRoomAway)
      worker.state.fetchRoom = isAway ? () => Promise.reject(new Error('no route')) : worker.room
      answers.push(
        ...(await Promise.all(group.map(async ({ change }) => ({ change, answer: await send(change) })))),
      )
    }
    worker.state.fetchRoom = worker.room
    return answers
  }

  /** The changes that may have been the last to arrive for the first time. */
  function lastNew(groups: readonly (readonly { change: number }[])[]): number[] {
    const known = new Set<number>()
    let last: number[] = []
    for (const group of groups) {
      const fresh = group.map(({ change }) => change).filter((change) => !known.has(change))
      for (const change of fresh) known.add(change)
      if (fresh.length > 0) last = fresh
    }
    return last
  }

  it('SET-1 settings: each has one effect and one answer, and the day has what the database has', async () => {
    const doctor = await worker.addDoctor()
    await book(patients[0] as Person, doctor)
    await fc.assert(
      fc.asyncProperty(anyGroups, async (groups) => {
        const ids = [newId(), newId(), newId(), newId()]
        const answers = await deliver(groups, (change) =>
          doctor.api.doctor.updateSettings.mutate({
            minutesPerPatient: 10 + change,
            skipAutomatically: change % 2 === 1,
            commandId: ids[change] as string,
          }),
        )
        for (const { change, answer } of answers) expect(answer.minutesPerPatient).toBe(10 + change)
        const { settings } = await doctor.api.doctor.day.query({})
        const { minutesPerPatient, skipAutomatically } = settings
        expect(lastNew(groups).map((change) => 10 + change)).toContain(minutesPerPatient)
        expect(await onTheDay(doctor)).toMatchObject({ minutesPerPatient, skipAutomatically })
      }),
      { numRuns: 100 },
    )
  })

  it('SET-1 MEET-6 the Meet link: each has one effect and one answer', async () => {
    const doctor = await worker.addDoctor()
    const visit = await book(patients[0] as Person, doctor)
    const link = (change: number) => `https://meet.google.com/aaa-aaaa-aa${'abcd'[change]}`
    await fc.assert(
      fc.asyncProperty(anyGroups, async (groups) => {
        const ids = [newId(), newId(), newId(), newId()]
        const before = await timesTold(visit)
        const answers = await deliver(groups, (change) => {
          worker.state.now += 1
          return doctor.api.doctor.updateMeetLink.mutate({
            link: link(change),
            commandId: ids[change] as string,
          })
        })
        for (const { change, answer } of answers) {
          const [first] = answers.filter((each) => each.change === change)
          expect(answer).toEqual({ ...first?.answer, link: link(change) })
        }
        const { meetLink } = await doctor.api.doctor.day.query({})
        expect(lastNew(groups).map(link)).toContain(meetLink)
        const different = new Set(answers.map(({ change }) => change))
        expect((await timesTold(visit)) - before).toBe(different.size)
      }),
      { numRuns: 100 },
    )
  })
})
