import { afterAll, beforeAll, expect, it } from 'vitest'
import { book, consoleOf, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, type Person, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let patient: Person

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor()
  patient = await worker.addPerson('patient')
})
afterAll(() => worker.close())

const fetchFile = (id: string, person?: Person) =>
  worker.request(`/api/appointments/${id}/calendar`, { headers: { cookie: person?.cookie ?? '' } })
/** The lines of the file, folded ones joined again (RFC 5545). */
const linesOf = async (answer: Response) => (await answer.text()).replaceAll('\r\n ', '').split('\r\n')

it('BOOK-7 a booking is a calendar file: the likely time, the token, the way to the live screen, and no reason', async () => {
  const { appointmentId, token } = await book(patient, doctor)

  const answer = await fetchFile(appointmentId, patient)

  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const lines = await linesOf(answer)
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      `UID:${appointmentId}@anteroom`,
      // Noon, and the doctor has not come yet: from now on.
      'DTSTART:20260615T120000Z',
      `SUMMARY:${doctor.name}\\, token ${token}`,
      'LOCATION:Google Meet',
      'STATUS:CONFIRMED',
      'SEQUENCE:0',
      'DTSTAMP:20260615T120000Z',
      'TRANSP:TRANSPARENT',
      `URL;VALUE=URI:http://localhost:8787/live/${appointmentId}`,
      'END:VCALENDAR',
    ]),
  )
  expect(lines.join('\n')).not.toContain('cough')
})

it.each([
  ['Europe/Berlin', '2026-10-24', '0700'],
  ['Europe/Berlin', '2026-10-25', '0800'],
  ['America/New_York', '2026-11-01', '1400'],
  ['Asia/Kolkata', '2026-10-25', '0330'],
])(
  'BOOK-10 TIME-1 %s on %s: the first turn is when the clinic opens there, at %s UTC',
  async (timeZone, date, opens) => {
    const own = await worker.addDoctor({ timeZone })
    const wish = {
      doctorId: own.doctorId,
      date,
      mode: 'online',
      reason: 'A cough',
      commandId: newId(),
    } as const
    const { appointmentId } = await patient.api.appointments.book.mutate(wish)
    const lines = await linesOf(await fetchFile(appointmentId, patient))
    const instantOf = (name: string) => {
      const [, day = '', time = ''] = lines.join(' ').match(new RegExp(`${name}:(\\d{8})T(\\d{4})00Z`)) ?? []
      return Date.parse(`${day.replace(/(..)(..)$/, '-$1-$2')}T${time.replace(/(..)$/, ':$1')}Z`)
    }
    const opensAt = Date.parse(`${date}T${opens.replace(/(..)$/, ':$1')}Z`)
    // The doctor may begin a little early, and mostly a little late.
    expect([instantOf('DTSTART') - opensAt, instantOf('DTEND') - opensAt]).toEqual([-5 * 60_000, 20 * 60_000])
  },
)

it('BOOK-10 an alarm goes off before, and the words are those of the reader’s language', async () => {
  const person = await worker.addPerson('patient')
  const { appointmentId, token } = await book(person, doctor)
  const english = await linesOf(await fetchFile(appointmentId, person))
  expect(english).toEqual(
    expect.arrayContaining([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT30M',
      `DESCRIPTION:Token ${token} with ${doctor.name}: see how many turns are ahead of you.`,
    ]),
  )
  await person.api.session.setLanguage.mutate({ language: 'hi' })
  const hindi = await linesOf(await fetchFile(appointmentId, person))
  expect(hindi).toContain(`SUMMARY:${doctor.name}\\, टोकन ${token}`)
})

it('BOOK-7 BOOK-10 the same booking is the same entry, and says when it was cancelled', async () => {
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, doctor, 'in_person')
  const first = await linesOf(await fetchFile(appointmentId, person))
  expect(first).toContain('LOCATION:Room 2')
  await person.api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  const second = await linesOf(await fetchFile(appointmentId, person))
  const date = `DTSTART;VALUE=DATE:${TODAY.replaceAll('-', '')}`
  expect(second).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:1', date]))
  expect(second).not.toContain('BEGIN:VALARM')
  expect(second.find((line) => line.startsWith('UID'))).toBe(first.find((line) => line.startsWith('UID')))
})

it('BOOK-7 LATE-3 a new token is newer to a calendar than the missed turn', async () => {
  const person = await worker.addPerson('patient')
  const own = await worker.addDoctor()
  const { appointmentId } = await book(person, own)
  const lineOf = async (name: string) =>
    (await linesOf(await fetchFile(appointmentId, person))).find((line) => line.startsWith(name))
  const sequences = [await lineOf('SEQUENCE')]
  await own.api.order.markNoShow.mutate({ appointmentId, commandId: newId() })
  sequences.push(await lineOf('SEQUENCE'))
  await person.api.appointments.reassign.mutate({ appointmentId, reason: 'late', commandId: newId() })
  sequences.push(await lineOf('SEQUENCE'))
  expect(sequences).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2'])
  expect(await lineOf('SUMMARY')).toContain('token 2')
})

it('BOOK-7 a forecast that has moved is newer to a calendar', async () => {
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, await worker.addDoctor())
  const seen = async () => {
    const lines = await linesOf(await fetchFile(appointmentId, person))
    return lines.filter((line) => /^(SEQUENCE|DTSTART)/.test(line)).toSorted()
  }
  const first = await seen()
  worker.state.now += 10 * 60_000
  const second = await seen()
  worker.state.now -= 10 * 60_000
  expect([first, second]).toEqual([
    ['DTSTART:20260615T120000Z', 'SEQUENCE:0'],
    ['DTSTART:20260615T121000Z', 'SEQUENCE:600'],
  ])
})

it('BOOK-10 POS-3 the date alone, and no alarm, while nobody knows when the doctor will be back', async () => {
  const own = await worker.addDoctor()
  const others = await Promise.all([1, 2].map(() => worker.addPerson('patient')))
  for (const other of others) await book(other, own)
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, own)
  await consoleOf(own).open()
  await consoleOf(own).start()
  expect(await linesOf(await fetchFile(appointmentId, person))).toContain('BEGIN:VALARM')
  await consoleOf(own).pause(null)
  const lines = await linesOf(await fetchFile(appointmentId, person))
  expect(lines).toContain(`DTSTART;VALUE=DATE:${TODAY.replaceAll('-', '')}`)
  expect(lines).not.toContain('BEGIN:VALARM')
})

it('BOOK-7 AUTH only its patient gets the file', async () => {
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, doctor)
  const told = async (asker?: Person) => {
    const answer = await fetchFile(appointmentId, asker)
    return [answer.status, ((await answer.json()) as { refusal: string }).refusal]
  }
  expect(await told()).toEqual([401, 'NOT_SIGNED_IN'])
  expect(await told(patient)).toEqual([404, 'NOT_FOUND'])
  expect(await told(doctor)).toEqual([403, 'NOT_ALLOWED'])
  expect(await told(await worker.addPerson('staff'))).toEqual([403, 'NOT_ALLOWED'])
})
