import fs from 'node:fs'
import path from 'node:path'
import { createTRPCClient, createTRPCUntypedClient, httpLink, TRPCClientError } from '@trpc/client'
import { generateSignedCookie } from 'hono/cookie'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '../../../scripts/testing/database.ts'
import { createDb } from '../../db/client.ts'
import type { AnswerLimit } from '../../db/neon.ts'
import type { TextMessage, TextSent } from '../../delivery/texts/port.ts'
import { createTextKeeping } from '../../delivery/texts/text-keeping.ts'
import type { TextSettings } from '../../delivery/texts/text-settings.ts'
import { answeredBy } from '../../ledger/answered.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { createSequencer } from '../../ledger/sequencer.ts'
import type { Mail } from '../../mail/port.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { commandEnvelope } from '../../protocol/command.ts'
import { type RoomNews, roomNews } from '../../protocol/room-news.ts'
import { issueTicket } from '../../protocol/ticket.ts'
import { type DoctorDayKey, doctorDayKey, doctorId, localDate } from '../../queue/ids.ts'
import { publicView } from '../../queue/views/view.ts'
import type { Mode } from '../../queue/vocabulary.ts'
import { createAccountMail } from '../accounts/account-mail.ts'
import { createAuth, type EndedSignIn } from '../accounts/auth.ts'
import { createApp } from '../app.ts'
import { createViewAt } from '../doctor-day/known-views.ts'
import { createRecentViews } from '../doctor-day/recent-views.ts'
import { fontsFromDisk } from '../documents/testing/made.ts'
import { trustedOrigins } from '../origins.ts'
import { newRecordKey, recordKeys } from '../record/record-keys.ts'
import { makeSeals } from '../record/seal.ts'
import { createRoomGateway } from '../rooms/gateway.ts'
import { tellOfSignOut } from '../rooms/signed-out.ts'
import type { AppRouter } from '../routers/app.ts'

type FetchRoom = (key: DoctorDayKey, init: RequestInit) => Promise<Response>

/** Monday noon, UTC, in no daylight-saving change; tests that need another time set `worker.now`. */
const MONDAY_NOON = Date.UTC(2026, 5, 15, 12)

export const APP_URL = 'http://localhost:8787'
export const ROOM_SECRETS = ['room-secret-of-the-tests-0123456789'] as const
/** The public half of a key for Web Push. */
export const PUSH_KEY = `B${'x'.repeat(86)}`
/** As the build has them. */
const MIGRATIONS = z
  .object({ entries: z.array(z.object({ when: z.number() })) })
  .parse(
    JSON.parse(
      fs.readFileSync(path.join(import.meta.dirname, '../../../drizzle/meta/_journal.json'), 'utf8'),
    ),
  )
  .entries.map(({ when }) => when)
const AUTH_SECRET = 'auth-secret-of-the-tests-0123456789'

export type TestWorker = Awaited<ReturnType<typeof createTestWorker>>
export type Person = Awaited<ReturnType<TestWorker['addPerson']>>
export type Doctor = Awaited<ReturnType<TestWorker['addDoctor']>>

/**
 * The whole Worker on a real, empty database, without a port: `app.request()` is its network, and its rooms are
 * sequencers in this process. `state.fetchRoom` can be replaced to take the rooms away; a busy machine must not, so they
 * are waited for longer than a Worker would, and so is the database, unless its limit is what the test is about.
 * `database` is one of the test's own, where it must do what a database does not.
 */
export async function createTestWorker({
  timeouts = [60_000, 60_000],
  limit = { answerMs: 60_000 },
  ...options
}: {
  timeouts?: number[]
  limit?: AnswerLimit
  database?: TestDatabase
  /** MAIL-4: whether there are mails; all that are sent are in `mails`. */
  mail?: boolean
  /** SMS-1: whether there are text messages; all that are sent are in `texts`. */
  textSettings?: TextSettings
  /** OPS-8: who may read the metrics. */
  metricsToken?: string
} = {}) {
  const database = options.database ?? (await createTestDatabase())
  const address = { databaseUrl: database.url, neonLocal: database.neonUrl }
  const ledger = createLedger(address, limit)
  const clock = () => state.now
  const nudges: unknown[] = []
  const news: { key: DoctorDayKey; told: RoomNews }[] = []
  const room = roomsInProcess(ledger, clock, (key, told) => {
    news.push({ key, told })
    if ('message' in told) nudges.push(told.message)
  })
  const state = {
    now: MONDAY_NOON,
    log: [] as Parameters<Log>[0][],
    fetchRoom: room,
    textSent: async (_: TextMessage): Promise<TextSent> => ({ kind: 'sent', providerId: null }),
    /** What tells a day for its room; nobody is ever due, unless a test says so. */
    deliver: async (_: DoctorDayKey): Promise<number | null> => null,
  }

  const log: Log = (entry) => void state.log.push(entry)
  const db = createDb(address, limit)
  const origins = trustedOrigins(APP_URL)
  const mails: Mail[] = []
  const tellByMail = options.mail
    ? createAccountMail({
        clock,
        log,
        mail: {
          send: async (mail) => {
            mails.push(mail)
            return { kind: 'sent', providerId: mail.id }
          },
        },
        keepAlive: () => {},
        pause: () => Promise.resolve(),
      })
    : null
  const texts: TextMessage[] = []
  const textMeans = options.textSettings && {
    settings: options.textSettings,
    appUrl: APP_URL,
    keeping: createTextKeeping(address, limit),
    port: {
      offers: ['sms', 'whatsapp'] as const,
      send: (message: TextMessage) => {
        texts.push(message)
        return state.textSent(message)
      },
    },
  }
  const rooms = createRoomGateway({
    ledger,
    clock,
    log,
    timeouts,
    fetchRoom: (key, init) => state.fetchRoom(key, init),
  })
  const keys = recordKeys(await newRecordKey())
  if (!keys) throw new Error('A new record key is none.')
  const seals = makeSeals(keys)
  const account = {
    tellByMail,
    appUrl: APP_URL,
    codeSecret: AUTH_SECRET,
    onSignedOut: (ended: EndedSignIn) => void tellOfSignOut({ db, rooms, log }, ended),
  }
  const app = createApp({
    db,
    clock,
    log,
    origins,
    demo: false,
    pushKey: PUSH_KEY,
    account,
    texts: textMeans ?? null,
    auth: createAuth({
      db,
      clock,
      log,
      origins,
      secret: AUTH_SECRET,
      ...account,
    }),
    rooms,
    metricsToken: options.metricsToken ?? null,
    migrations: MIGRATIONS,
    roomSecrets: ROOM_SECRETS,
    deliver: (day) => state.deliver(day),
    viewAt: createViewAt(rooms),
    recentViews: createRecentViews({ rooms, clock, log, patience: 60_000 }),
    ...seals,
    takeFonts: fontsFromDisk,
    linkSecrets: ROOM_SECRETS,
    issueTicket: (claims) => issueTicket(claims, ROOM_SECRETS),
    backOff: () => Promise.resolve(),
    routeRoom: () => Promise.resolve(new Response(null, { status: 426 })),
    pageLinks: () => Promise.resolve(null),
    readInbox: null,
    answerText: null,
    fetchPage: () =>
      Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })),
  })
  const request = async (path: string, init?: RequestInit) => app.request(`${APP_URL}${path}`, init)
  const clientFor = (cookie?: string, headers: Record<string, string> = {}) =>
    createTRPCClient<AppRouter>({ links: [httpLink(linkOptions(request, cookie, headers))] })

  let people = 0

  /** An account with a session, made without the cost of a password. */
  async function addPerson(role: 'patient' | 'doctor' | 'staff', name = `Person ${people + 1}`) {
    people += 1
    const id = `${role}-${people}`
    const token = `token${String(people).padStart(27, '0')}`
    await database.sql(`insert into "user" (id, name, email, role) values ($1, $2, $3, $4)`, [
      id,
      name,
      `${id}@home.example`,
      role,
    ])
    await database.sql(
      `insert into session (id, token, user_id, expires_at) values ($1, $2, $3, '2099-01-01T00:00:00Z')`,
      [`session-${id}`, token, id],
    )
    const cookie = await generateSignedCookie('anteroom.session_token', token, AUTH_SECRET)
    const [header = ''] = cookie.split(';')
    return { id, name, cookie: header, api: clientFor(header) }
  }

  /** ADMIN-1: somebody of the desk who sets the clinic up. */
  async function addAdmin() {
    const person = await addPerson('staff')
    await database.sql('update "user" set is_admin = true where id = $1', [person.id])
    return person
  }

  /** A doctor with settings that allow everything, unless said otherwise. */
  async function addDoctor(options: Partial<DoctorSettings> = {}) {
    const person = await addPerson('doctor')
    const id = `doctor${people}`
    const settings = { ...OPEN_DOCTOR, ...options }
    await database.sql(
      `insert into doctors (id, user_id, name, specialization) values ($1, $2, $3, 'General practice')`,
      [id, person.id, person.name],
    )
    await database.sql('update session set doctor_id = $1 where user_id = $2', [id, person.id])
    await database.sql(
      `insert into doctor_settings (doctor_id, time_zone, capacity, working_days, modes, custom_meet_link, door)
       values ($1, $2, $3, $4, $5, $6, 'Room 2')`,
      [
        id,
        settings.timeZone,
        settings.capacity,
        JSON.stringify(settings.workingDays),
        JSON.stringify(settings.modes),
        settings.meetLink,
      ],
    )
    const key = (date: string): DoctorDayKey => doctorDayKey(doctorId(id), localDate(date))
    return { ...person, doctorId: id, key }
  }

  return {
    database,
    db,
    ledger,
    app,
    state,
    request,
    room,
    rooms,
    ...seals,
    /** Every mail that was sent, oldest first. */
    mails,
    /** Every text message that was sent, oldest first. */
    texts,
    /** What the rooms were told there is to read. */
    nudges,
    news,
    addPerson,
    addAdmin,
    addDoctor,
    anonymous: clientFor(),
    /** A browser with these headers, of whoever has the cookie. */
    clientFor,
    close: () => database.drop(),
  }
}

type DoctorSettings = {
  timeZone: string
  capacity: number
  workingDays: number[]
  modes: Mode[]
  meetLink: string | null
}
const OPEN_DOCTOR: DoctorSettings = {
  timeZone: 'UTC',
  capacity: 1_000,
  workingDays: [1, 2, 3, 4, 5, 6, 7],
  modes: ['online', 'in_person'],
  meetLink: 'https://meet.google.com/abc-defg-hij',
}

type Request = (path: string, init?: RequestInit) => Promise<Response>

const linkOptions = (request: Request, cookie: string | undefined, more: Record<string, string> = {}) => ({
  url: `${APP_URL}/trpc`,
  headers: (): Record<string, string> => (cookie === undefined ? more : { ...more, cookie }),
  fetch: (url: unknown, init?: unknown) => request(String(url).slice(APP_URL.length), init as RequestInit),
})

/** Calls a procedure by its path, for tests that go through all of them. */
export function untypedClient(
  worker: TestWorker,
  cookie: string | undefined,
  headers: Record<string, string> = {},
) {
  return createTRPCUntypedClient<AppRouter>({
    links: [httpLink(linkOptions(worker.request, cookie, headers))],
  })
}

/** One sequencer for each doctor-day, spoken to as the Worker speaks to a room: over JSON. */
function roomsInProcess(
  ledger: Ledger,
  clock: Clock,
  onNews: (key: DoctorDayKey, news: RoomNews) => void,
): FetchRoom {
  const rooms = new Map<string, ReturnType<typeof createSequencer>>()
  return async (key, init) => {
    const known = rooms.get(key)
    const sequencer = known ?? createSequencer({ key, ledger, clock, onPublish: () => {} })
    rooms.set(key, sequencer)
    if (init.method === 'POST') {
      const asked = JSON.parse(String(init.body))
      const told = roomNews.safeParse(asked)
      if (told.success) {
        onNews(key, told.data)
        if ('written' in told.data) await sequencer.catchUp()
        return new Response(null, { status: 204 })
      }
      const envelope = commandEnvelope.parse(asked)
      return Response.json(await answeredBy(sequencer, envelope))
    }
    await sequencer.catchUp()
    return Response.json({ view: publicView(await sequencer.queue()) })
  }
}

/** The refusal code a call ends with; null when it succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call
    return null
  } catch (error) {
    if (error instanceof TRPCClientError) return error.data?.refusal ?? `no refusal: ${error.message}`
    throw error
  }
}

export const newId = () => crypto.randomUUID()
