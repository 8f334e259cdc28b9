import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { book, TODAY } from '../testing/visits.ts'
import { createTestWorker, newId, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterEach(() => vi.useRealTimers())
afterAll(() => worker.close())

const me = (cookie: string) => worker.request('/trpc/session.me', { headers: { cookie } })
const nameIn = async (response: Response) => {
  const { result } = (await response.json()) as { result: { data: { name: string } | null } }
  return result.data?.name ?? null
}
/** The person's cookies after a first request: whose they are, and the signed copy of it. */
async function cookiesOf({ cookie }: Person): Promise<string> {
  const kept = (await me(cookie)).headers.getSetCookie().map((each) => each.split(';')[0])
  return [cookie, ...kept].join('; ')
}
const end = ({ id }: Person) => worker.database.sql('delete from session where user_id = $1', [id])
/** Only dates: the database's own waiting goes on. */
const passes = (ms: number) => {
  const at = Date.now() + ms
  vi.useFakeTimers({ toFake: ['Date'], now: at })
}

describe('who somebody is', () => {
  it('AUTH-2 is read from their browser for a minute, then from the database again', async () => {
    const person = await worker.addPerson('patient')
    const cookies = await cookiesOf(person)
    await end(person)
    expect(await nameIn(await me(cookies))).toBe(person.name)
    passes(59_000)
    expect(await nameIn(await me(cookies))).toBe(person.name)
    passes(2_000)
    expect(await nameIn(await me(cookies))).toBeNull()
  })

  it('AUTH-2 the copy is no script’s, and nobody else’s', async () => {
    const [one, other] = [await worker.addPerson('patient'), await worker.addPerson('doctor')]
    const [copy = ''] = (await me(other.cookie)).headers.getSetCookie()
    expect(copy).toMatch(/^anteroom\.session_data=.*HttpOnly.*SameSite=Lax/i)
    const stolen = `${one.cookie}; ${copy.split(';')[0]}`
    expect(await nameIn(await me(stolen))).toBe(one.name)
    const forged = `${one.cookie}; ${copy.split(';')[0]?.slice(0, -9)}AAAAAAAAA`
    expect(await nameIn(await me(forged))).toBe(one.name)
  })

  it('AUTH-2 LANG-2 what somebody has just changed themselves is not overtaken by the copy', async () => {
    const person = await worker.addPerson('patient')
    const cookies = await cookiesOf(person)
    const answer = await worker.request('/trpc/session.setLanguage', {
      method: 'POST',
      headers: { cookie: cookies, 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'hi' }),
    })
    const kept = answer.headers.getSetCookie().map((each) => each.split(';')[0])
    const { result } = (await (await me([person.cookie, ...kept].join('; '))).json()) as {
      result: { data: { language: string } }
    }
    expect(result.data.language).toBe('hi')
  })

  it('AUTH-2 changes nothing once the sign-in is over: no key is issued, no link is set, no language chosen', async () => {
    const [doctor, desk] = [await worker.addDoctor(), await worker.addPerson('staff')]
    const [asDoctor, asDesk] = [
      worker.clientFor(await cookiesOf(doctor)),
      worker.clientFor(await cookiesOf(desk)),
    ]
    await Promise.all([end(doctor), end(desk)])
    expect(await refusalOf(asDesk.apiKeys.issue.mutate({ name: 'Triage', commandId: newId() }))).toBe(
      'NOT_SIGNED_IN',
    )
    const link = { link: 'https://meet.google.com/xyz-abcd-efg', commandId: newId() }
    expect(await refusalOf(asDoctor.doctor.updateMeetLink.mutate(link))).toBe('NOT_SIGNED_IN')
    expect(await refusalOf(asDoctor.session.setLanguage.mutate({ language: 'hi' }))).toBe('NOT_SIGNED_IN')
    expect(await worker.database.sql('select id from api_keys')).toEqual([])
  })

  it('AUTH-2 a doctor whose session does not say so, as one from before a release, is one all the same', async () => {
    const doctor = await worker.addDoctor()
    await worker.database.sql('update session set doctor_id = null where user_id = $1', [doctor.id])
    expect((await doctor.api.doctor.day.query({})).doctor.id).toBe(doctor.doctorId)
  })

  it('AUTH-2 ROOM-8 nothing is done on any doctor-day for a sign-in that is over, copy or not', async () => {
    const doctor = await worker.addDoctor()
    const person = await worker.addPerson('patient')
    const cookies = await cookiesOf(person)
    await end(person)
    const booking = worker.clientFor(cookies).appointments.book.mutate({
      doctorId: doctor.doctorId,
      date: TODAY,
      mode: 'in_person',
      reason: 'A cough',
      commandId: newId(),
    })
    expect(await refusalOf(booking)).toBe('NOT_SIGNED_IN')
    expect((await worker.ledger.load(doctor.key(TODAY), 0)).logged).toEqual([])
  })
})

describe('signing out', () => {
  const signOut = (cookie: string) =>
    worker.request('/api/auth/sign-out', {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost:8787', 'content-type': 'application/json' },
      body: '{}',
    })
  const told = (person: Person) =>
    worker.news.flatMap(({ key, told }) =>
      'signedOut' in told && told.signedOut === `session-${person.id}` ? [key] : [],
    )

  it('AUTH-2 takes the copy along', async () => {
    const person = await worker.addPerson('patient')
    const gone = (await signOut(await cookiesOf(person))).headers.getSetCookie().join()
    expect(gone).toMatch(/anteroom\.session_data=;[^,]*Max-Age=0/i)
  })

  it('ROOM-8 is told to the rooms of a patient’s days, and to no others', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: worker.state.now })
    const [doctor, other] = [await worker.addDoctor(), await worker.addDoctor()]
    const [person, neighbour] = [await worker.addPerson('patient'), await worker.addPerson('patient')]
    await book(person, doctor)
    await book(neighbour, other)
    await worker.database.sql('update appointments set date = current_date where patient_id = $1', [
      person.id,
    ])
    await signOut(person.cookie)
    await vi.waitFor(() => expect(told(person)).toEqual([doctor.key(TODAY)]))
  })

  it('ROOM-8 of a doctor, to the rooms of their own days around today', async () => {
    const doctor = await worker.addDoctor()
    await signOut(doctor.cookie)
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
    await vi.waitFor(() => expect(told(doctor).toSorted()).toEqual([-1, 0, 1].map((n) => doctor.key(day(n)))))
  })

  it('ROOM-8 of the desk, to every room of these days that has begun', async () => {
    const doctor = await worker.addDoctor()
    const desk = await worker.addPerson('staff')
    await worker.database.sql(
      `insert into doctor_days (id, doctor_id, date, seq, next_token, status, live_count)
       values ($1 || ':' || current_date, $1, current_date, 1, 1, 'offline', 0)`,
      [doctor.doctorId],
    )
    await signOut(desk.cookie)
    await vi.waitFor(() => expect(told(desk).some((key) => key.startsWith(`${doctor.doctorId}:`))).toBe(true))
  })
})
