import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTicket } from '../protocol/ticket.ts'
import type { Saying } from '../queue/views/saying.ts'
import { inEnglish } from '../words/testing/in-english.ts'
import { book, consoleOf, TODAY, told } from './testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  type Person,
  ROOM_SECRETS,
  type TestWorker,
} from './testing/worker.ts'

let worker: TestWorker
let doctor: Doctor

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor()
})
afterAll(() => worker.close())

const HINDI_BROWSER = { 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.8' }
/** The same person on another browser. */
const inBrowser = (person: Person, headers: Record<string, string>, cookies = '') =>
  worker.clientFor(`${person.cookie}${cookies}`, headers)
const sentenceOf = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was refused')
}
const refusalOf = (api: TestWorker['anonymous']) =>
  sentenceOf(api.appointments.one.query({ appointmentId: 'nobody-has-this' }))

const ENGLISH = 'We cannot find that.'
const HINDI = 'यह हमें नहीं मिला।'

describe('the language of an answer', () => {
  it.each([
    { when: 'nothing is known', choice: null, browser: {}, cookies: '', told: ENGLISH },
    { when: 'the browser is set to Hindi', choice: null, browser: HINDI_BROWSER, cookies: '', told: HINDI },
    {
      when: 'Hindi was chosen in the browser',
      choice: null,
      browser: {},
      cookies: '; anteroom.language=hi',
      told: HINDI,
    },
    {
      when: 'English was chosen in a Hindi browser',
      choice: null,
      browser: HINDI_BROWSER,
      cookies: '; anteroom.language=en',
      told: ENGLISH,
    },
    {
      when: 'the account says English, the browser Hindi',
      choice: 'en',
      browser: HINDI_BROWSER,
      cookies: '; anteroom.language=hi',
      told: ENGLISH,
    },
    { when: 'the account says Hindi', choice: 'hi', browser: {}, cookies: '', told: HINDI },
    {
      when: 'the account says Hindi, the browser English',
      choice: 'hi',
      browser: { 'accept-language': 'en' },
      cookies: '; anteroom.language=en',
      told: HINDI,
    },
  ] as const)('LANG-2 $when: $told', async (each) => {
    const person = await worker.addPerson('patient')
    if (each.choice !== null) await person.api.session.setLanguage.mutate({ language: each.choice })

    expect(await refusalOf(inBrowser(person, each.browser, each.cookies))).toBe(each.told)
  })

  it('LANG-2 a choice is kept with the account, told to its screens, and can be changed', async () => {
    const person = await worker.addPerson('patient')
    const kept = async () => (await person.api.session.me.query())?.language
    expect(await kept()).toBeNull()

    expect(await person.api.session.setLanguage.mutate({ language: 'hi' })).toEqual({ language: 'hi' })
    expect(await kept()).toBe('hi')
    await person.api.session.setLanguage.mutate({ language: 'en' })
    expect(await kept()).toBe('en')
    expect(await sentenceOf(person.api.session.setLanguage.mutate({ language: 'xx' as 'en' }))).toContain(
      'Something here is not right.',
    )
    expect(await kept()).toBe('en')
  })

  it('LANG-2 whoever is signed in nowhere is answered in the language of the browser', async () => {
    const signIn = await worker.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...HINDI_BROWSER },
      body: JSON.stringify({ email: 'nobody@home.example', password: 'not the password' }),
    })
    expect(await signIn.json()).toMatchObject({
      message: 'ईमेल या पासवर्ड सही नहीं है। कृपया दोनों जाँचकर फिर कोशिश करें।',
    })

    const lost = await worker.request('/api/nowhere', { headers: HINDI_BROWSER })
    expect(await lost.json()).toEqual({ refusal: 'NOT_FOUND', message: HINDI })
    const anonymous = worker.clientFor(undefined, HINDI_BROWSER)
    expect(await sentenceOf(anonymous.appointments.mine.query())).toBe('कृपया पहले साइन इन करें।')
  })

  it('LANG-2 what a doctor-day refuses, and a link that is none', async () => {
    const api = inBrowser(doctor, HINDI_BROWSER)
    const press = { key: doctor.key(TODAY), commandId: crypto.randomUUID() }
    expect(await sentenceOf(api.consultation.callNext.mutate(press))).toBe('कोई प्रतीक्षा में नहीं है।')
    expect(await api.doctor.validateMeetLink.query({ link: 'x' })).toMatchObject({
      message: expect.stringContaining('Google Meet लिंक का रूप सही नहीं है।'),
    })
  })

  it('LANG-2 the room hears it with the ticket', async () => {
    const person = await worker.addPerson('patient')
    const { appointmentId } = await book(person, doctor)
    await person.api.session.setLanguage.mutate({ language: 'hi' })

    const { ticket } = await person.api.queue.ticket.query({ appointmentId })
    expect(await readTicket(ticket, ROOM_SECRETS, doctor.key(TODAY))).toMatchObject({ language: 'hi' })
    const ofDay = await doctor.api.queue.ticket.query({ key: doctor.key(TODAY) })
    expect(await readTicket(ofDay.ticket, ROOM_SECRETS, doctor.key(TODAY))).toMatchObject({ language: 'en' })
  })
})

describe('what is stored', () => {
  let own: Doctor
  let booking: Awaited<ReturnType<typeof book>>
  const stored = () =>
    worker.database.sql<{ id: string; type: string; message: string; says: Saying }>(
      'select id, type, message, says from notifications where appointment_id = $1',
      [booking.appointmentId],
    )

  beforeAll(async () => {
    own = await worker.addDoctor()
    await book(await worker.addPerson('patient'), own)
    booking = await book(await worker.addPerson('patient'), own)
    await consoleOf(own).open()
    await consoleOf(own).pause(15)
    await consoleOf(own).setLink('https://meet.google.com/new-link-now', true)
  })

  it('LANG-3 P28 is what the notification says, and the same in English; a changed link is in both', async () => {
    const rows = await stored()
    expect(rows.map(({ says }) => says.key).toSorted()).toEqual([
      'doctor_status',
      'doctor_status',
      'meet_link_changed',
      'position_near',
    ])
    for (const row of rows) expect(row.message).toBe(inEnglish(row))
    expect(rows.find(({ type }) => type === 'meet_link_update')?.says).toEqual({
      key: 'meet_link_changed',
      link: 'https://meet.google.com/new-link-now',
    })
    expect(rows.map(({ says }) => says)).toContainEqual({
      key: 'doctor_status',
      availability: 'on_break',
      backInMinutes: 15,
    })
  })

  it('LANG-3 is listed in the language of today, and for everybody else in their own', async () => {
    const before = (await told(booking)).items.map(({ message }) => message)
    expect(before).toEqual(
      expect.arrayContaining([
        "Stay ready! You're 1 position away",
        'Your doctor has changed the Google Meet link. https://meet.google.com/new-link-now',
      ]),
    )
    const { person, appointmentId } = booking

    const hindi = await inBrowser(person, HINDI_BROWSER).notifications.list.query({ appointmentId })

    expect(hindi.items.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'तैयार रहें! आप 1 स्थान दूर हैं',
        'आपके डॉक्टर ने Google Meet लिंक बदल दिया है। https://meet.google.com/new-link-now',
        'डॉक्टर विराम पर हैं, लगभग 15 मिनट में लौटेंगे। आपकी जगह बनी रहेगी।',
      ]),
    )
    expect(hindi.items.map(({ id }) => id)).toEqual((await told(booking)).items.map(({ id }) => id))
    expect(hindi.items[0]).not.toHaveProperty('says')
  })

  it('LANG-3 without a key, or with one of a newer version, is listed as its English message', async () => {
    const [first, second] = await stored()
    await worker.database.sql('update notifications set says = null where id = $1', [first?.id])
    await worker.database.sql(`update notifications set says = '{"key":"from_tomorrow"}' where id = $1`, [
      second?.id,
    ])
    const { person, appointmentId } = booking

    const { items } = await inBrowser(person, HINDI_BROWSER).notifications.list.query({ appointmentId })

    const messageOf = (id: string | undefined) => items.find((item) => item.id === id)?.message
    expect([first, second].map((row) => messageOf(row?.id))).toEqual([first?.message, second?.message])
  })

  it('LANG-2 WAIT-5 why a place changed is said in the language of whoever asks', async () => {
    const { person, appointmentId } = booking
    const says = async (headers: Record<string, string>) =>
      (await inBrowser(person, headers).order.moves.query({ appointmentId })).map((move) => move.says)

    expect(await says({})).toEqual(['You booked.', 'The doctor is back.'])
    expect(await says(HINDI_BROWSER)).toEqual(['आपने बुक किया।', 'डॉक्टर लौट आए हैं।'])
  })
})
