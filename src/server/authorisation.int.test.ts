import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newBrowserKey, PUSH_ORIGIN } from '../delivery/testing/push-service.ts'
import { SECRET_BYTES } from '../delivery/texts/testing/fake-gateway.ts'
import { REFUSALS } from '../queue/refusal.ts'
import { EMPTY_PRESCRIPTION } from '../record/prescription.ts'
import { appRouter } from './routers/app.ts'
import { addVisit } from './testing/records.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
  untypedClient,
} from './testing/worker.ts'

const PEOPLE = [
  'anonymous',
  'own patient',
  'other patient',
  'own doctor',
  'other doctor',
  'staff',
  'admin',
] as const
/** DRAFT-4: a program with a key of the desk's and no session. */
const ROLES = [...PEOPLE, 'API key'] as const
type Somebody = (typeof PEOPLE)[number]
type Role = (typeof ROLES)[number]

const IN = 'NOT_SIGNED_IN'
const NO = 'NOT_ALLOWED'
const GONE = 'NOT_FOUND'
const YES = 'allowed'
type Verdict = typeof IN | typeof NO | typeof GONE | typeof YES

/** ADMIN-1: the flag beside a role opens what is an admin's, and nothing of anybody else's: the rest is as for the desk. */
const adminOnly: readonly Verdict[] = [IN, NO, NO, NO, NO, NO, YES]
const verdictOf = (verdicts: readonly Verdict[], column: number) => verdicts[column] ?? verdicts[5]

const everybody: readonly Verdict[] = [YES, YES, YES, YES, YES, YES]
const signedIn: readonly Verdict[] = [IN, YES, YES, YES, YES, YES]
const anyPatient: readonly Verdict[] = [IN, YES, YES, NO, NO, NO]
const itsPatient: readonly Verdict[] = [IN, YES, GONE, NO, NO, NO]
const itsPeople: readonly Verdict[] = [IN, YES, GONE, YES, GONE, YES]
const anyDoctor: readonly Verdict[] = [IN, NO, NO, YES, YES, NO]
const itsDoctor: readonly Verdict[] = [IN, NO, NO, YES, NO, NO]
/** Whoever runs the day of an appointment. */
const runsTheDay: readonly Verdict[] = [IN, NO, NO, YES, GONE, YES]
const itsDoctorOrStaff: readonly Verdict[] = [IN, NO, NO, YES, NO, YES]

/** HIST-4: a record is for its patient and its doctor, and never for the desk. */
const itsRecord: readonly Verdict[] = [IN, YES, GONE, YES, GONE, NO]
/** CHART-2. */
const itsChart: readonly Verdict[] = [IN, NO, NO, YES, GONE, NO]

/** DRAFT-5: of the desk alone. */
const staffOnly: readonly Verdict[] = [IN, NO, NO, NO, NO, YES]

const PUSH = {
  endpoint: `${PUSH_ORIGIN}/send/1`,
  p256dh: newBrowserKey(),
  auth: 'y'.repeat(22),
}
const appointment = () => ({ appointmentId })
const visit = () => ({ appointmentId: VISIT })
const one = () => ({ ...appointment(), commandId: newId() })
const day = () => ({ key })
const turn = (token: number | null) => () => ({ key, token, commandId: newId() })

/** Every procedure, what it is asked, and what each role is told: the columns are those of ROLES. */
const MATRIX: readonly [procedure: string, input: () => unknown, verdicts: readonly Verdict[]][] = [
  ['session.me', () => undefined, everybody],
  ['session.setLanguage', () => ({ language: 'hi' }), signedIn],
  ['account.mine', () => undefined, signedIn],
  ['account.sessions', () => undefined, signedIn],
  // Nobody ends another's: it is no session of theirs, which is no news.
  ['account.endSession', () => ({ id: 'none' }), signedIn],
  ['account.endSessions', () => ({ which: 'others' }), signedIn],
  ['account.sendDeletionCode', () => undefined, anyPatient],
  ['account.sendProofCode', () => undefined, signedIn],
  // Let through, and answered by the proof.
  ['account.prove', () => ({ password: 'not the password' }), signedIn],
  ['account.remove', () => ({ password: 'not the password' }), anyPatient],
  ['demo.accounts', () => undefined, everybody],
  ['doctors.list', () => undefined, everybody],
  ['doctors.days', () => ({ doctorId: ownDoctor.doctorId }), everybody],
  ['doctors.forecast', () => ({ doctorId: ownDoctor.doctorId, date: DAY }), everybody],
  [
    'appointments.book',
    () => ({ doctorId: ownDoctor.doctorId, date: DAY, mode: 'online', reason: 'Cough', commandId: newId() }),
    anyPatient,
  ],
  ['appointments.mine', () => undefined, anyPatient],
  ['appointments.one', appointment, itsPeople],
  ['appointments.expected', appointment, itsPeople],
  ['appointments.reassign', () => ({ ...appointment(), reason: 'late', commandId: newId() }), itsPeople],
  ['queue.ticket', appointment, [IN, YES, GONE, NO, GONE, NO]],
  ['queue.ticket', day, itsDoctorOrStaff],
  ['queue.snapshot', appointment, itsPeople],
  ['queue.snapshot', day, itsDoctorOrStaff],
  ['queue.join', () => ({ ...appointment(), commandId: newId() }), [IN, YES, GONE, NO, NO, NO]],
  ['consultation.ready', () => ({ ...appointment(), commandId: newId() }), itsPatient],
  ['consultation.callNext', () => ({ key, commandId: newId() }), itsDoctor],
  ['consultation.start', turn(null), itsDoctor],
  ['consultation.skip', turn(1), itsDoctor],
  ['consultation.finish', turn(1), itsDoctor],
  ['consultation.resume', turn(1), itsDoctor],
  ['consultation.undo', turn(1), itsDoctor],
  ['consultation.reportMeetLink', one, [IN, YES, GONE, NO, GONE, NO]],
  ['consultation.reportMeetLink', () => ({ key, commandId: newId() }), itsDoctor],
  ['order.stepBack', () => ({ ...one(), places: 1 }), itsPatient],
  ['order.moveUp', () => ({ ...one(), toPosition: 1, reason: 'emergency' }), runsTheDay],
  ['order.callFirst', () => ({ ...one(), reason: 'emergency' }), [IN, NO, NO, YES, GONE, NO]],
  ['order.moves', appointment, itsPeople],
  ['desk.doctors', () => undefined, staffOnly],
  ['desk.day', () => ({ doctorId: ownDoctor.doctorId }), staffOnly],
  ['desk.bookWalkIn', () => ({ doctorId: ownDoctor.doctorId, name: 'Ines', commandId: newId() }), staffOnly],
  ['desk.checkIn', () => ({ ...appointment(), commandId: newId() }), [IN, NO, NO, NO, NO, NO]],
  ['doctor.day', () => ({ date: DAY }), anyDoctor],
  ['doctor.dayAfter', () => ({ date: DAY }), anyDoctor],
  ['doctor.bookingsAhead', () => undefined, anyDoctor],
  ['doctor.forecasts', () => undefined, anyDoctor],
  [
    'doctor.setStatus',
    () => ({ key, availability: 'on_break', backInMinutes: 5, commandId: newId() }),
    itsDoctor,
  ],
  ['doctor.startLate', () => ({ key, lateMinutes: 700, commandId: newId() }), itsDoctorOrStaff],
  ['doctor.cancelDay', () => ({ key, commandId: newId() }), itsDoctorOrStaff],
  // Nobody is left to be handed over.
  ['doctor.handOver', () => ({ key, toDoctorId: 'nobody', commandId: newId() }), itsDoctorOrStaff],
  [
    'doctor.updateMeetLink',
    () => ({ link: 'https://meet.google.com/new-link-xyz', commandId: newId() }),
    anyDoctor,
  ],
  [
    'doctor.updateSettings',
    () => ({ minutesPerPatient: 12, skipAutomatically: false, commandId: newId() }),
    anyDoctor,
  ],
  ['doctor.setGuestsAsk', () => ({ guestsAsk: true }), anyDoctor],
  ['doctor.validateMeetLink', () => ({ link: '' }), anyDoctor],
  ['notifications.list', appointment, itsPatient],
  ['notifications.all', () => ({}), anyPatient],
  ['notifications.unread', () => undefined, anyPatient],
  ['notifications.markRead', () => ({ ids: [`${key}:1:${appointmentId}`] }), anyPatient],
  ['noticeSettings.mine', () => undefined, anyPatient],
  ['noticeSettings.change', () => ({ soonPlaces: 4 }), anyPatient],
  ['push.key', () => undefined, signedIn],
  ['push.subscribe', () => PUSH, signedIn],
  ['push.unsubscribe', () => ({ endpoint: PUSH.endpoint }), signedIn],
  ['texts.mine', () => undefined, anyPatient],
  ['texts.askCode', () => ({ number: '+447700900123', via: 'sms' }), anyPatient],
  // Let through, and answered by the code.
  ['texts.confirm', () => ({ code: '000000' }), anyPatient],
  ['texts.remove', () => undefined, anyPatient],
  ['history.mine', () => ({}), anyPatient],
  ['history.doctors', () => undefined, anyPatient],
  ['history.reads', () => ({}), anyPatient],
  ['history.patients', () => ({}), anyDoctor],
  ['history.patients', () => ({ name: 'Ana' }), anyDoctor],
  ['history.ofPatient', visit, itsChart],
  ['history.one', visit, itsRecord],
  // Not the patient either, as long as it is not completed.
  ['history.one', appointment, [IN, GONE, GONE, YES, GONE, NO]],
  ['record.draft', visit, itsChart],
  ['record.saveNotes', () => ({ ...visit(), baseVersion: 0, text: 'Rest.' }), itsChart],
  ['record.saveAnalysis', () => ({ ...visit(), baseVersion: 0, text: 'A cold.' }), itsChart],
  ['record.analysisVersion', visit, itsChart],
  ['record.acceptAnalysis', () => ({ ...visit(), baseVersion: 1 }), itsChart],
  [
    'record.savePrescription',
    () => ({ ...visit(), version: 1, baseVersion: 0, content: { ...EMPTY_PRESCRIPTION, diet: 'Salt.' } }),
    itsChart,
  ],
  ['record.correct', () => ({ ...visit(), version: 1, baseVersion: 1, reason: 'Typo' }), itsChart],
  ['record.closeNotes', day, itsDoctor],
  ['record.suggestions', () => undefined, anyDoctor],
  ['templates.list', () => undefined, anyDoctor],
  ['templates.save', () => ({ name: 'Cold', content: EMPTY_PRESCRIPTION }), anyDoctor],
  ['templates.remove', () => ({ id: 'none' }), anyDoctor],
  ['apiKeys.list', () => undefined, staffOnly],
  ['apiKeys.issue', () => ({ name: 'Analyser', commandId: newId() }), staffOnly],
  ['apiKeys.revoke', () => ({ id: spareKeyId }), staffOnly],
  // No session opens it, whosever it is.
  ['analyses.supply', () => ({ ...visit(), text: 'A flu.' }), [IN, IN, IN, IN, IN, IN]],
  ['profile.mine', () => undefined, anyPatient],
  ['profile.save', () => ({ ...PROFILE, version: 0 }), anyPatient],
  ['profile.ofPatient', visit, itsChart],
  ['messages.send', () => ({ ...one(), text: 'A word' }), [IN, YES, GONE, YES, GONE, NO]],
  ['messages.list', appointment, [IN, YES, GONE, YES, GONE, NO]],
  ['messages.markRead', () => ({ ...appointment(), upTo: 1 }), [IN, YES, GONE, YES, GONE, NO]],
  ['messages.unread', day, itsDoctor],
  // Let through, and answered by the link.
  ['setup.begin', () => ({ secret: 'none', ...newAccount() }), everybody],
  ['setup.state', () => undefined, adminOnly],
  ['clinic.mine', () => undefined, adminOnly],
  ['clinic.save', () => ({ name: 'Old Mill', address: '', timeZone: 'UTC', languages: [] }), adminOnly],
  ['invitations.list', () => undefined, adminOnly],
  [
    'invitations.create',
    () => ({ role: 'doctor', isAdmin: false, name: 'Ada', email: null, commandId: newId() }),
    adminOnly,
  ],
  // Let through, and told that there is none.
  ['invitations.renew', () => ({ id: 'none' }), [IN, NO, NO, NO, NO, NO, GONE]],
  ['invitations.revoke', () => ({ id: 'none' }), [IN, NO, NO, NO, NO, NO, GONE]],
  ['join.look', () => ({ secret: 'none' }), everybody],
  ['join.accept', () => ({ secret: 'none', specialization: '', ...newAccount() }), everybody],
  ['join.acceptAsMe', () => ({ secret: 'none', specialization: '' }), signedIn],
  ['people.list', () => undefined, adminOnly],
  ['people.deactivate', () => ({ id: spareStaffId }), adminOnly],
  ['people.reactivate', () => ({ id: spareStaffId }), adminOnly],
  ['people.setAdmin', () => ({ id: spareStaffId, isAdmin: true }), adminOnly],
  ['audit.list', () => ({}), adminOnly],
  // Last: they end the appointment the others are about.
  ['order.markNoShow', one, runsTheDay],
  ['appointments.cancel', () => ({ ...appointment(), commandId: newId() }), itsPeople],
  // From here on the admin is a doctor.
  ['setup.becomeDoctor', () => ({ specialization: 'Eyes' }), adminOnly],
]

const newAccount = () => ({ name: 'Ada', email: 'ada@home.example', password: 'correct horse battery' })

const DAY = '2026-06-15'
/** A visit of the same two people that is over. */
const VISIT = 'visit-of-may'
const PROFILE = {
  name: 'Nadia',
  dateOfBirth: null,
  sex: null,
  phone: '',
  allergies: [],
  conditions: [],
  medicines: [],
}

let worker: TestWorker
let ownDoctor: Doctor
let people: Record<Somebody, Person | undefined>
let appointmentId: string
let key: string
/** The desk's key of an outside service, and one to withdraw. */
let apiKey: string
let spareKeyId: string
/** Somebody of the desk, to be deactivated. */
let spareStaffId: string

beforeAll(async () => {
  const textSettings = {
    kind: 'webhook',
    url: 'https://gateway.example',
    key: SECRET_BYTES,
    offers: ['sms'],
  } as const
  worker = await createTestWorker({ mail: true, textSettings })
  const [own, other] = [await worker.addDoctor(), await worker.addDoctor()]
  const desk = await worker.addPerson('staff')
  const [patient, stranger] = [await worker.addPerson('patient'), await worker.addPerson('patient')]
  ownDoctor = own
  people = {
    anonymous: undefined,
    'own patient': patient,
    'other patient': stranger,
    'own doctor': own,
    'other doctor': other,
    staff: desk,
    admin: await worker.addAdmin(),
  }
  spareStaffId = (await worker.addPerson('staff')).id
  const issue = (name: string) => desk.api.apiKeys.issue.mutate({ name, commandId: newId() })
  apiKey = (await issue('Analyser')).key
  spareKeyId = (await issue('Spare')).id
  const booking = {
    doctorId: own.doctorId,
    date: DAY,
    mode: 'online',
    reason: 'Cough',
    commandId: newId(),
  } as const
  const booked = await patient.api.appointments.book.mutate(booking)
  appointmentId = booked.appointmentId
  key = booked.key
  await addVisit(worker, patient, own, { id: VISIT, date: '2026-05-04' })
})
afterAll(() => worker.close())

const procedures = (appRouter._def as unknown as { procedures: Record<string, { _def: { type: string } }> })
  .procedures

it('AUTH every procedure of the API is in the matrix', () => {
  const covered = new Set(MATRIX.map(([procedure]) => procedure))

  expect([...covered].toSorted()).toEqual(Object.keys(procedures).toSorted())
})

it.each(MATRIX)('AUTH %s', async (procedure, input, verdicts) => {
  const ask = async (role: Role) => {
    const client = clientOf(role)
    const isQuery = procedures[procedure]?._def.type === 'query'
    const refused = await refusalOf(
      isQuery ? client.query(procedure, input()) : client.mutation(procedure, input()),
    )
    return refused === null || isFromTheQueue(refused) ? YES : refused
  }
  const ofTheKey = procedure === 'analyses.supply' ? YES : verdicts[ROLES.indexOf('anonymous')]
  const expected: Record<string, Verdict | undefined> = Object.fromEntries(
    PEOPLE.map((role, column) => [role, verdictOf(verdicts, column)]),
  )
  expected['API key'] = ofTheKey
  const denied = ROLES.filter((role) => expected[role] !== YES)
  const before = await everythingThatCanChange()

  const told: Record<string, string> = {}
  for (const role of denied) told[role] = await ask(role)
  expect(await everythingThatCanChange()).toEqual(before)
  for (const role of ROLES) told[role] ??= await ask(role)

  expect(told).toEqual(expected)
})

const clientOf = (role: Role) =>
  role === 'API key'
    ? untypedClient(worker, undefined, { authorization: `Bearer ${apiKey}` })
    : untypedClient(worker, people[role]?.cookie)

const FROM_THE_RECORD = [
  'PASSWORD_WRONG',
  'CODE_WRONG',
  'STALE',
  'NOT_BEGUN',
  'NOTES_CLOSED',
  'NOT_FINISHED',
  'HELD_BACK',
  'ANALYSIS_TAKEN',
  'LINK_OVER',
]
/** The question was let through, and answered by the state of the day or of the record. */
const isFromTheQueue = (code: string) =>
  FROM_THE_RECORD.includes(code) || (REFUSALS.some((each) => each === code) && code !== 'UNKNOWN_APPOINTMENT')

/** Text with NUL or half a character somewhere in it. */
const unkeepable = fc
  .tuple(fc.string(), fc.constantFrom('\0', '\ud800', '\udc00', '\udfff\ud800'), fc.string())
  .map((parts) => parts.join(''))

it('EDGE-2 text that cannot be kept is bad input to every procedure, and changes nothing', async () => {
  const before = await everythingThatCanChange()

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...MATRIX),
      fc.constantFrom(...ROLES),
      unkeepable,
      fc.nat(),
      async ([procedure, input], role, text, place) => {
        const client = clientOf(role)
        const asked = spoilt(input(), text, place)
        const isQuery = procedures[procedure]?._def.type === 'query'
        const call = isQuery ? client.query(procedure, asked) : client.mutation(procedure, asked)
        await expect(call).rejects.toMatchObject({ data: { refusal: 'BAD_INPUT', httpStatus: 400 } })
      },
    ),
    { numRuns: 500 },
  )

  expect(await everythingThatCanChange()).toEqual(before)
})

/** The input with `text` in the place of one of its fields, as the name of one more, or deep inside one more. */
function spoilt(input: unknown, text: string, place: number): unknown {
  if (typeof input !== 'object' || input === null) return text
  const names = Object.keys(input)
  const name = names[place % (names.length + 2)]
  if (name !== undefined) return { ...input, [name]: text }
  return place % 2 === 0 ? { ...input, [text]: 1 } : { ...input, more: [[{ deep: [text] }]] }
}

/** Whoever is refused has changed nothing. */
const everythingThatCanChange = () =>
  worker.database.sql(
    `select (select count(*) from queue_events)::int as events, (select count(*) from booking_requests)::int as requests,
       (select count(*) from notifications where read)::int as read, (select count(language) from "user")::int as chosen,
       (select json_agg(s order by doctor_id) from doctor_settings s) as settings,
       (select json_agg(m order by id) from messages m) as messages,
       (select count(*) from record_reads)::int as reads, (select count(*) from patient_profiles)::int as profiles,
       (select json_agg(c order by appointment_id) from consultations c) as texts,
       (select count(*) from prescriptions)::int as prescriptions, (select count(*) from prescription_templates)::int as templates,
       (select count(*) from doctor_days where notes_closed_at is not null)::int as closed,
       (select json_agg(json_build_array(id, hash, revoked_at) order by id) from api_keys) as keys,
       (select json_agg(json_build_array(id, email) order by id) from "user") as accounts,
       (select count(*) from session)::int as sessions, (select count(*) from verification)::int as codes,
       (select count(*) from text_numbers)::int as numbers, (select count(*) from audit)::int as audited,
       (select json_agg(json_build_array(id, role, is_admin, deactivated_at) order by id) from "user") as people`,
  )
