import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { issueMailLink } from '../../protocol/mail-link.ts'
import { book, consoleOf, join, look, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, ROOM_SECRETS, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let booking: Awaited<ReturnType<typeof book>>
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())
beforeEach(async () => {
  doctor = await worker.addDoctor()
  booking = await book(await worker.addPerson('patient'), doctor)
})

const HOUR = 3_600_000
const turn = () => ({ appointment: booking.appointmentId as string, token: booking.token })
const link = (does: 'confirm' | 'cancel', about = turn(), until = worker.state.now + HOUR) =>
  issueMailLink(does, about, until, ROOM_SECRETS)
const stopLink = (person: string) => issueMailLink('stop', { person }, worker.state.now + HOUR, ROOM_SECRETS)

/** As a browser sends the page's form; with neither a cookie nor an origin of ours, which no link needs. */
const press = (path: string, body: string) =>
  worker.request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
  })
const headingOf = async (answer: Response) => /<h1>(.*?)<\/h1>/.exec(await answer.text())?.[1]

/** Everything that a link could change. */
const state = async () => {
  const [appointment] = await worker.database.sql(
    'select status, confirmed_at from appointments where id = $1',
    [booking.appointmentId],
  )
  const settings = await worker.database.sql('select mail from notice_settings where user_id = $1', [
    booking.person.id,
  ])
  const [{ count } = { count: null }] = await worker.database.sql(
    'select count(*)::int from queue_events where doctor_day_id = $1',
    [doctor.key(TODAY)],
  )
  return { status: appointment?.status, confirmed_at: appointment?.confirmed_at, settings, count }
}

it('LINK-1 looking at a link changes nothing, whoever looks: a person, a scanner, a browser that fetches ahead', async () => {
  const before = await state()
  for (const path of [await link('confirm'), await link('cancel'), await stopLink(booking.person.id)])
    for (const init of [
      {},
      { method: 'HEAD' },
      { headers: { 'sec-purpose': 'prefetch', purpose: 'prefetch' } },
      { headers: { cookie: booking.person.cookie } },
    ]) {
      expect((await worker.request(path, init)).status).toBe(200)
      // A program that sends what it finds, but does not press the button.
    }
  for (const path of [await link('confirm'), await link('cancel'), await stopLink(booking.person.id)])
    for (const body of ['', 'press=', 'press=other', '{"press":"confirm"}'])
      expect((await press(path, body)).status).toBe(200)
  expect(await state()).toEqual(before)
})

it('LINK-1 MAIL-7 the page says which appointment, and neither why nor whose; it keeps nothing and tells nobody where it was', async () => {
  const page = await worker.request(await link('confirm'))
  const text = await page.text()
  expect(text).toContain(doctor.name)
  expect(text).toContain('Monday 15 June')
  expect(text.match(/<button/g)).toHaveLength(1)
  expect(text).not.toContain('A cough')
  expect(text).not.toContain(`${booking.person.name}<`)
  expect(text).not.toContain('<script')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
})

it('LINK-3 one press says that they are coming, once; the patient and the doctor see it', async () => {
  const path = await link('confirm')
  expect(await headingOf(await press(path, 'press=confirm'))).toBe('Thank you')
  const confirmed_at = (await state()).confirmed_at
  expect(confirmed_at).not.toBeNull()
  worker.state.now += 60_000
  expect(await headingOf(await press(path, 'press=confirm'))).toBe('You have said that you are coming')
  expect(await headingOf(await worker.request(path))).toBe('You have said that you are coming')
  expect(await state()).toMatchObject({ confirmed_at })
  expect(await look(booking)).toMatchObject({ isConfirmed: true })
  const { patients } = await doctor.api.doctor.day.query({ date: TODAY })
  expect(patients.map(({ isConfirmed }) => isConfirmed)).toEqual([true])
})

it('LINK-3 of two presses at once one is the first', async () => {
  const path = await link('confirm')
  const answers = await Promise.all([press(path, 'press=confirm'), press(path, 'press=confirm')])
  const headings = await Promise.all(answers.map(headingOf))
  expect(headings.toSorted()).toEqual(['Thank you', 'You have said that you are coming'])
})

it('LINK-4 BOOK-5 one press cancels by the room’s own command, and twice is once', async () => {
  const behind = await book(await worker.addPerson('patient'), doctor)
  const commands = () => worker.database.sql('select id from commands where scope = $1', [doctor.key(TODAY)])
  const before = (await commands()).length
  const path = await link('cancel')
  const answers = await Promise.all([press(path, 'press=cancel'), press(path, 'press=cancel')])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const [row] = await worker.database.sql(
    `select count(*)::int, min(actor_role) as role, min(actor_id) as id from queue_events
     where doctor_day_id = $1 and type = 'AppointmentCancelled'`,
    [doctor.key(TODAY)],
  )
  expect(row).toEqual({ count: 1, role: 'patient', id: booking.person.id })
  expect(await commands()).toHaveLength(before + 1)
  expect(await headingOf(await press(path, 'press=cancel'))).toBe('This appointment is cancelled')
  expect(await headingOf(await press(await link('confirm'), 'press=confirm'))).toBe(
    'This appointment is cancelled',
  )
  const { rooms } = worker
  expect((await rooms.view(doctor.key(TODAY))).line).toEqual([behind.token])
})

it('LINK-4 a visit that has begun, is over or was missed is not cancelled by a mail', async () => {
  const { open, start, finish, skip } = consoleOf(doctor)
  const missing = await book(await worker.addPerson('patient'), doctor)
  const says = async () => headingOf(await press(await link('cancel'), 'press=cancel'))
  await open()
  await join(booking)
  await start(booking.token)
  expect(await says()).toBe('Your visit has begun')
  await finish(booking.token)
  expect(await says()).toBe('This appointment is over')
  booking = missing
  await skip(booking.token)
  expect(await says()).toBe('Your turn has passed')
  expect(await state()).toMatchObject({ status: 'no_show' })
})

it('LINK-2 who has another token by now is told so by the mail of the one before', async () => {
  const old = await link('cancel')
  const { open, skip } = consoleOf(doctor)
  await open()
  await skip(booking.token)
  const { appointmentId, person } = booking
  await person.api.appointments.reassign.mutate({ appointmentId, reason: 'late', commandId: newId() })
  expect(await headingOf(await press(old, 'press=cancel'))).toBe('You have another token by now')
  expect(await state()).not.toMatchObject({ status: 'cancelled' })
})

it('LINK-2 a link that is over, made up, or for something else says so, and changes nothing', async () => {
  const before = await state()
  const over = await link('cancel', turn(), worker.state.now - 1_000)
  const answer = await press(over, 'press=cancel')
  expect([answer.status, await headingOf(answer)]).toEqual([410, 'This link is too old'])
  const confirming = await link('confirm')
  for (const path of ['/mail/cancel', '/mail/cancel?link=x', confirming.replace('/confirm', '/cancel')]) {
    const bad = await press(path, 'press=cancel')
    expect([bad.status, await headingOf(bad)]).toEqual([404, 'This is no link of ours'])
  }
  expect((await worker.request('/mail/other')).status).toBe(404)
  expect(await state()).toEqual(before)
})

it('LINK-4 OPS-3 when it cannot be saved that is said, and pressing again does it', async () => {
  const { submit } = worker.rooms
  worker.rooms.submit = async () => ({ ok: false, code: 'UNAVAILABLE' })
  const path = await link('cancel')
  try {
    const answer = await press(path, 'press=cancel')
    expect([answer.status, await headingOf(answer)]).toEqual([503, 'That could not be saved'])
  } finally {
    worker.rooms.submit = submit
  }
  expect(await headingOf(await press(path, 'press=cancel'))).toBe('Your appointment is cancelled')
})

it('LINK-5 MAIL-8 mails end by the button, or by the one click of a mail program, and only the mails of that account', async () => {
  const other = await worker.addPerson('patient')
  const isMailed = async ({ api }: typeof other) => (await api.noticeSettings.mine.query()).mail
  await booking.person.api.noticeSettings.change.mutate({ soonPlaces: 5 })
  const answer = await press(await stopLink(booking.person.id), 'List-Unsubscribe=One-Click')
  expect(answer.status).toBe(200)
  expect(await booking.person.api.noticeSettings.mine.query()).toEqual({
    push: true,
    mail: false,
    soonMinutes: null,
    quiet: null,
    soonPlaces: 5,
  })
  expect(await isMailed(other)).toBe(true)
  await press(await stopLink(other.id), 'press=stop')
  expect(await isMailed(other)).toBe(false)
  await other.api.noticeSettings.change.mutate({ mail: true })
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  await worker.request(await stopLink(other.id), { method: 'POST', body: form })
  expect(await isMailed(other)).toBe(false)
  // Whose account is gone gets none anyway.
  expect((await press(await stopLink('nobody'), 'press=stop')).status).toBe(200)
})

it('LINK-5 the one click ends nothing but mails', async () => {
  const before = await state()
  for (const does of ['confirm', 'cancel'] as const)
    await press(await link(does), 'List-Unsubscribe=One-Click')
  expect(await state()).toEqual(before)
})

it('LINK-1 LANG-2 the page is in its patient’s language, else in the browser’s', async () => {
  const path = await link('confirm')
  const read = async (headers = {}) => (await worker.request(path, { headers })).text()
  expect(await read()).toContain('lang="en"')
  expect(await read({ 'accept-language': 'hi' })).toContain('lang="hi"')
  await booking.person.api.session.setLanguage.mutate({ language: 'hi' })
  expect(await read({ 'accept-language': 'en' })).toContain('lang="hi"')
})

it('LINK-2 OPS-1 no link stands in a log', async () => {
  worker.state.log.length = 0
  const path = await link('confirm')
  await worker.request(path)
  await press(path, 'press=confirm')
  const logged = JSON.stringify(worker.state.log)
  expect(logged).toContain('mail_link')
  expect(logged).not.toContain(path.split('link=')[1])
})
