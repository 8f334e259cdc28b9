import { SignJWT } from 'jose'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../scripts/testing/database.ts'
import { addClinic } from '../../db/testing/clinic.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { createSequencer } from '../../ledger/sequencer.ts'
import { CloseCode } from '../../protocol/close-codes.ts'
import type { Outcome } from '../../protocol/command.ts'
import { MAX_FRAME_BYTES } from '../../protocol/frames.ts'
import { protocolsWith } from '../../protocol/handshake.ts'
import { keyId } from '../../protocol/room-secrets.ts'
import { issueTicket } from '../../protocol/ticket.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import {
  appointmentId,
  commandId,
  type DoctorDayKey,
  doctorDayKey,
  doctorId,
  localDate,
  token,
} from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'
import { connectClient, type RoomClient, refusalOf } from './room-client.ts'
import type { HostVars, RunningHost } from './running-host.ts'
import { wishId } from './wish-id.ts'

const SECRET = 'the-secret-of-the-contract-suite-0123456789'
/** What is on its way out, or in. */
const ACCEPTED = 'another-secret-that-the-rooms-accept-012345'
const PATIENTS = 12

type Role = 'doctor' | 'staff' | 'board'
type Claims = Parameters<typeof issueTicket>[0]

/** What every host of the room keeps, on real Postgres, in real workerd, over real sockets. */
export function roomContract(startHost: (vars: HostVars) => Promise<RunningHost>): void {
  let database: TestDatabase
  let ledger: Ledger
  let clinic: Awaited<ReturnType<typeof addClinic>>
  let host: RunningHost
  let key: DoctorDayKey
  let open: RoomClient[] = []
  let days = 0
  let commands = 0

  beforeAll(async () => {
    database = await createTestDatabase()
    ledger = createLedger({ databaseUrl: database.url, neonLocal: database.neonUrl })
    clinic = await addClinic(database, { patients: PATIENTS })
    await database.sql(
      `insert into session (id, token, user_id, expires_at)
       select 'sign-in of ' || id, 'token of ' || id, id, now() + interval '1 day' from "user"`,
    )
    host = await startHost({
      DATABASE_URL: database.url,
      NEON_LOCAL: database.neonUrl,
      ROOM_SECRET: `${SECRET},${ACCEPTED}`,
    })
  })
  afterAll(async () => {
    await host?.stop()
    await database?.drop()
  })
  beforeEach(() => {
    const date = new Date(Date.UTC(2027, 0, 1) + ++days * 86_400_000).toISOString().slice(0, 10)
    key = doctorDayKey(doctorId('osei'), localDate(date))
  })
  afterEach(async () => {
    await Promise.all(open.map((client) => client.close()))
    open = []
  })

  const url = (protocol: 'http' | 'ws', of: string = key) =>
    `${protocol}://127.0.0.1:${host.port}/parties/queue/${of}`
  const ticketFor = (claims: Claims, secret = SECRET) => issueTicket(claims, [secret])
  const appointment = (n: number) => appointmentId(`${key.slice(-10)}-${n}`)

  const signedIn = (who: string) => ({ who, sid: `sign-in of ${who}` })
  const signOut = (who: string) => database.sql('delete from session where id = $1', [signedIn(who).sid])
  const board = (): Claims => ({ key, role: 'board', who: 'the screen in the hall' })
  function claimsOf(who: number | Role): Claims {
    if (who === 'board') return board()
    if (typeof who === 'string') return { key, role: who, ...signedIn('doctor-osei') }
    return { key, role: 'patient', appointmentId: appointment(who), ...signedIn(clinic.patient(who)) }
  }

  async function connect(who: number | Role): Promise<RoomClient> {
    return connectWith(await ticketFor(claimsOf(who)))
  }
  async function connectWith(ticket: string, address: string = url('ws')): Promise<RoomClient> {
    const client = await connectClient(address, ticket)
    open.push(client)
    return client
  }

  /** As every client of ours: workerd keeps the connection of one that has never said anything long after its close. */
  const spoken = async (client: RoomClient) => {
    const heard = client.frames('pong').length
    client.send({ type: 'ping' })
    await client.until(() => expect(client.frames('pong')).toHaveLength(heard + 1))
    return client
  }

  const envelope = (command: CommandEnvelope['command']): CommandEnvelope => ({
    id: commandId(`command-${++commands}`),
    at: Date.now(),
    actor: { role: 'staff', id: 'desk' },
    command,
  })
  const settings = { minutesPerPatient: 10 }
  const booking = (n: number) =>
    envelope({
      type: 'BookAppointment',
      appointmentId: appointment(n),
      patientId: clinic.patient(n),
      mode: 'in_person',
      origin: 'booked',
      policy: {
        today: localDate(key.slice(-10)),
        isWorkingDay: true,
        modes: ['online', 'in_person'],
        capacity: 50,
      },
      settings,
    })
  const available = () =>
    envelope({ type: 'SetDoctorStatus', availability: 'available', expectedBackAt: null, settings })
  const callNext = () => envelope({ type: 'CallNext' })
  const callNextAfter = (n: number) => envelope({ type: 'SkipTurn', token: token(n) })

  const call = (init: RequestInit, of: string = key, secret = SECRET) =>
    fetch(url('http', of), { ...init, headers: { authorization: `Bearer ${secret}`, ...init.headers } })

  async function post(command: CommandEnvelope): Promise<Extract<Outcome, { ok: true }>> {
    const response = await call({ method: 'POST', body: JSON.stringify(command) })
    const outcome = (await response.json()) as Outcome
    if (!outcome.ok) throw new Error(`refused: ${outcome.code}`)
    return outcome
  }
  const tellRoom = (news: object) => call({ method: 'POST', body: JSON.stringify(news) })
  const snapshot = async () => ((await (await call({})).json()) as { view: PublicView }).view
  const book = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => post(booking(index + 1))))
  const status = async (response: Promise<Response>) => (await response).status
  /** Nobody appends until the returned function is called. */
  async function lockLog(): Promise<() => Promise<void>> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('begin; lock table queue_events in exclusive mode')
    return () => client.end()
  }
  const untilSomebodyWaits = () =>
    vi.waitFor(
      async () => {
        const waiting = await database.sql(
          `select from pg_locks l join pg_database d on d.oid = l.database
           where not l.granted and d.datname = current_database()`,
        )
        expect(waiting).not.toEqual([])
      },
      { timeout: 15_000 },
    )
  const tokenOf = ({ logged }: Extract<Outcome, { ok: true }>) =>
    logged.flatMap(({ event }) => (event.type === 'AppointmentBooked' ? [event.token as number] : []))[0]

  it('ROOM-2 no ticket, a wrong, an expired or another day’s one is refused before the socket opens', async () => {
    const other = doctorDayKey(doctorId('osei'), localDate('2029-01-01'))
    const expired = await new SignJWT({ ...board() })
      .setProtectedHeader({ alg: 'HS256', kid: await keyId(SECRET) })
      .setAudience('room')
      .setIssuedAt(0)
      .setExpirationTime(1)
      .sign(new TextEncoder().encode(SECRET))
    const tried = {
      none: [],
      withoutOurProtocol: [await ticketFor(board())],
      nonsense: protocolsWith('nonsense'),
      wrongSecret: protocolsWith(await ticketFor(board(), `${SECRET}-not`)),
      expired: protocolsWith(expired),
      otherDay: protocolsWith(await ticketFor({ ...board(), key: other })),
    }
    const statuses = await Promise.all(
      Object.entries(tried).map(async ([name, each]) => [name, (await refusalOf(url('ws'), each)).status]),
    )
    expect(Object.fromEntries(statuses)).toEqual({
      none: 401,
      withoutOurProtocol: 401,
      nonsense: 403,
      wrongSecret: 403,
      expired: 403,
      otherDay: 403,
    })
  })

  it('ROOM-10 a ticket in the address opens nothing', async () => {
    const ticket = await ticketFor(board())
    expect(await refusalOf(`${url('ws')}?ticket=${ticket}`, [])).toMatchObject({ status: 401 })
  })

  it('ROOM-10 no ticket is written to a log', async () => {
    const ticket = await ticketFor(board())
    const client = await connectWith(ticket)
    await client.untilSeq(0)
    await vi.waitFor(() => expect(host.log()).toContain(key))
    expect(host.log()).not.toContain(ticket)
  })

  it('ROOM-10 what an accepted secret has signed or sent is let in, beside that in use', async () => {
    const client = await connectWith(await ticketFor(board(), ACCEPTED))
    await client.untilSeq(0)
    expect((await call({}, key, ACCEPTED)).status).toBe(200)
  })

  it('ROOM-2 commands and snapshots are for the Worker only, and nothing else is there', async () => {
    expect(await status(fetch(url('http')))).toBe(401)
    expect(await status(call({}, key, 'undefined'))).toBe(401)
    expect(await status(call({ method: 'POST', body: '{}' }, key, `${SECRET}x`))).toBe(401)
    expect(await status(call({ method: 'DELETE' }))).toBe(405)
    expect(await status(call({}, 'not-a-day'))).toBe(404)
    expect(await status(call({ method: 'POST', body: 'nonsense' }))).toBe(400)
    expect(await status(call({ method: 'POST', body: '{"command":{"type":"Delete"}}' }))).toBe(400)
    expect(await status(call({ method: 'POST', body: ' '.repeat(MAX_FRAME_BYTES + 1) }))).toBe(413)
    expect(await status(call({}))).toBe(200)
  })

  it('ROOM-6 what a stranger adds to the URL or the headers shows them nothing of the inside', async () => {
    const ticket = await ticketFor(board())
    const client = await connectWith(ticket, `${url('ws')}?_pk=${'x'.repeat(400)}`)
    await client.untilSeq(0)
    expect(client.texts.join()).not.toContain('stack')
    const response = await call({ headers: { 'x-partykit-props': '{nonsense', 'x-partykit-room': 'other' } })
    expect(response.status).toBe(200)
  })

  it('ROOM-3 whoever connects is shown the day as it is', async () => {
    await book(3)
    const client = await connect('board')
    expect(await client.untilSeq(4)).toMatchObject({ key, seq: 4, line: [1, 2, 3] })
    expect(await snapshot()).toEqual(client.view())
  })

  it('BOOK-2 P16 bookings of the same moment get tokens 1 to n, each once', async () => {
    const outcomes = await book(PATIENTS)
    expect(outcomes.map(tokenOf).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: PATIENTS }, (_, index) => index + 1),
    )
  })

  it('ROOM-3 a command is broadcast to everybody, with its seq', async () => {
    await book(2)
    const clients = await Promise.all([connect(1), connect(2), connect('doctor'), connect('board')])
    const { seq } = await post(available())
    const views = await Promise.all(clients.map((client) => client.untilSeq(seq)))
    for (const view of views) expect(view).toMatchObject({ seq, serving: 1, doctor: { status: 'available' } })
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1)
  })

  it('JOIN-3 P25 joins of the same moment are admitted by token, whatever order they arrive in', async () => {
    await book(10)
    const booked = (await ledger.load(key, 0)).logged.flatMap(({ event }) =>
      event.type === 'AppointmentBooked' ? [event] : [],
    )
    const clients = await Promise.all(
      booked.map((entry) => connect(Number(String(entry.appointmentId).split('-').at(-1)))),
    )
    await Promise.all(clients.map((client) => client.untilSeq(11)))
    // On a busy machine "at once" must be made: the doctor's append waits until every join has arrived.
    const unlock = await lockLog()
    const opening = post(available())
    await untilSomebodyWaits()
    for (const index of [1, 8, 3, 0, 9, 5, 2, 7, 4, 6]) {
      clients[index]?.send({ type: 'press', press: { type: 'join' }, commandId: wishId(`join-of-${index}`) })
      clients[index]?.send({ type: 'ping' })
      await clients[index]?.until((client) => expect(client.frames('pong')).toHaveLength(1))
    }
    await unlock()
    await opening
    await Promise.all(
      clients.map((client) => client.until(() => expect(client.frames('done')).toHaveLength(1))),
    )
    const joined = (await ledger.load(key, 0)).logged.flatMap(({ event }) =>
      event.type === 'PatientJoined' ? [event.token] : [],
    )
    expect(joined).toEqual(booked.map(({ token }) => token))
  })

  it('JOIN-1 a join that comes too early is refused with its code and its id', async () => {
    await book(11)
    const last = (await ledger.load(key, 0)).logged.flatMap(({ event }) =>
      event.type === 'AppointmentBooked' && event.token === 11 ? [event.appointmentId] : [],
    )
    const client = await connect(Number(String(last[0]).split('-').at(-1)))
    client.send({ type: 'press', press: { type: 'join' }, commandId: wishId('too-early-1') })
    await client.until(() =>
      expect(client.frames('refused')).toMatchObject([
        { commandId: wishId('too-early-1'), code: 'TOO_EARLY' },
      ]),
    )
  })

  it('NOTE-7 ROOM-4 a notification reaches its appointment’s connections and nobody else', async () => {
    await post(booking(1))
    await post(booking(2))
    const [phone, tablet, other, board] = await Promise.all([
      connect(1),
      connect(1),
      connect(2),
      connect('board'),
    ])
    const { seq } = await post(available())
    await Promise.all([phone, tablet, other, board].map((client) => client.untilSeq(seq)))
    for (const client of [phone, tablet]) {
      await client.until(() =>
        expect(client.frames('notification')).toContainEqual(
          expect.objectContaining({ notification: expect.objectContaining({ type: 'your_turn' }) }),
        ),
      )
    }
    await other.until(() => expect(other.frames('notification').length).toBeGreaterThan(0))
    const toldOther = other.frames('notification').map(({ notification }) => notification.appointmentId)
    expect(new Set(toldOther)).toEqual(new Set([appointment(2)]))
    expect(board.texts.join()).not.toMatch(/appointmentId|patientId|-p1/)
  })

  it('CALL-1 the doctor sees who is connected, the patients do not', async () => {
    await post(booking(1))
    await post(booking(2))
    const doctor = await connect('doctor')
    const [first, second] = await Promise.all([connect(1), connect(2)])
    const connected = () => doctor.frames('presence').at(-1)?.connected
    await doctor.until(() => expect(connected()).toEqual([1, 2]))
    await second.close()
    await doctor.until(() => expect(connected()).toEqual([1]))
    expect(first.frames('presence')).toEqual([])
  })

  it('JOIN-6 a repeated command has one effect and one answer', async () => {
    const command = booking(1)
    const first = await post(command)
    expect(await post(command)).toEqual(first)
    expect((await snapshot()).seq).toBe(2)
  })

  it('ROOM-1 what another writer appended is noticed at the next command', async () => {
    await post(booking(1))
    const client = await connect(1)
    await client.untilSeq(2)
    await createSequencer({ key, ledger, onPublish: () => {} }).submit(booking(2))
    expect(tokenOf(await post(booking(3)))).toBe(3)
    expect(await client.untilSeq(4)).toMatchObject({ line: [1, 2, 3] })
  })

  it('ROOM-15 NOTE-7 told that somebody else has written, it shows it, and tells those whom it concerns', async () => {
    await post(booking(1))
    const client = await connect(1)
    await client.untilSeq(2)
    const outcome = await createSequencer({ key, ledger, onPublish: () => {} }).submit(available())
    expect(await status(tellRoom({ written: outcome.ok ? outcome.seq : 0 }))).toBe(204)
    expect(await client.untilSeq(4)).toMatchObject({ serving: 1 })
    await client.until(() =>
      expect(client.frames('notification').map(({ notification }) => notification.type)).toContain(
        'your_turn',
      ),
    )
  })

  it('ROOM-15 a client that knows of a newer seq is shown it', async () => {
    await post(booking(1))
    const [client, other] = await Promise.all([connect(1), connect('board')])
    await Promise.all([client, other].map((each) => each.untilSeq(2)))
    await createSequencer({ key, ledger, onPublish: () => {} }).submit(available())
    client.send({ type: 'hello', seq: 2, knows: 4 })
    for (const each of [client, other]) expect(await each.untilSeq(4)).toMatchObject({ serving: 1 })
  })

  it('ROOM-8 told that somebody has signed out, it closes their sockets, and nobody else’s', async () => {
    await post(booking(1))
    const [leaving, staying] = await Promise.all([connect(11), connect(1)])
    await Promise.all([leaving, staying].map(spoken))
    expect(await status(tellRoom({ signedOut: signedIn(clinic.patient(11)).sid }))).toBe(204)
    expect(await leaving.closed()).toBe(CloseCode.badTicket)
    await spoken(staying)
  })

  it('ROOM-8 an ended sign-in, of which nobody has told the room, does nothing any more', async () => {
    await post(booking(10))
    await post(available())
    const client = await spoken(await connect(10))
    await signOut(clinic.patient(10))
    client.send({ type: 'press', press: { type: 'join' }, commandId: wishId('signed out') })
    await client.until(() => expect(client.frames('refused')).toMatchObject([{ code: 'NOT_SIGNED_IN' }]))
    expect(await client.closed()).toBe(CloseCode.badTicket)
    expect((await snapshot()).turn).toMatchObject({ joined: false })
  })

  it('ROOM-13 CALL-2 CALL-3 the doctor’s presses over the socket: a day begins, and a visit', async () => {
    key = doctorDayKey(doctorId('osei'), localDate(new Date().toISOString().slice(0, 10)))
    await book(2)
    const [doctor, board] = await Promise.all([connect('doctor'), connect('board')])
    const pressing = async (press: object, name: string) => {
      doctor.send({ type: 'press', press, commandId: wishId(`${key} ${name}`) })
      await doctor.until(() =>
        expect(doctor.frames('done').map(({ commandId }) => commandId)).toContain(wishId(`${key} ${name}`)),
      )
      return board.untilSeq(doctor.frames('done').at(-1)?.seq ?? 0)
    }
    const status = { type: 'status', availability: 'available', backInMinutes: null }
    expect(await pressing(status, 'here')).toMatchObject({ serving: 1 })
    expect(await pressing({ type: 'start', token: 1 }, 'start')).toMatchObject({
      turn: { token: 1, status: 'in_consultation' },
    })
    // Never joined, so it counts as missed (CALL-4); undone, it goes on.
    expect(await pressing({ type: 'finish', token: 1 }, 'finish')).toMatchObject({ serving: 2 })
    expect(await pressing({ type: 'undo', token: 1 }, 'undo')).toMatchObject({ serving: 1 })
    const { actor } = (await ledger.load(key, 0)).logged.at(-1) ?? {}
    expect(actor).toEqual({ role: 'doctor', id: 'doctor-osei' })
  })

  it('ROOM-16 killed, it goes on from what it has kept, without a read of the log', async () => {
    await book(3)
    await post(available())
    await connect('board').then((client) => client.untilSeq(6))
    await host.restart()
    // What only the room's own memory can know: the log says something else by now.
    await database.sql(
      `update queue_events set data = '{"type":"Nonsense"}' where doctor_day_id = $1 and seq = 2`,
      [key],
    )
    expect(await (await connect('board')).untilSeq(6)).toMatchObject({ serving: 1, line: [2, 3] })
    const { seq } = await post(callNextAfter(1))
    expect(seq).toBeGreaterThan(6)
  })

  it('ROOM-1 killed in the middle of a day it loses nothing', async () => {
    await book(4)
    await post(available())
    const before = await connect('board')
    const view = await before.untilSeq(7)
    await host.restart()
    await before.closed()
    const after = await connect('board')
    expect(await after.untilSeq(7)).toEqual(view)
    expect(tokenOf(await post(booking(5)))).toBe(5)
    expect((await after.untilSeq(8)).line).toEqual([2, 3, 4, 5])
  })

  it('ROOM-8 a ticket from before signing out opens nothing that stays, and takes along what was open', async () => {
    await post(booking(1))
    await post(booking(11))
    const ticket = await ticketFor(claimsOf(11))
    const [before, other] = await Promise.all([connectWith(ticket), connect(1)])
    await spoken(before)
    await signOut(clinic.patient(11))
    const after = await connectWith(ticket)
    after.send({ type: 'press', press: { type: 'join' }, commandId: wishId('too late') })
    expect(await after.closed()).toBe(CloseCode.badTicket)
    expect(await before.closed()).toBe(CloseCode.badTicket)
    expect(after.frames('done')).toEqual([])
    const { seq } = await post(available())
    await other.untilSeq(seq)
    expect(await snapshot()).toMatchObject({ joined: [] })
  })

  it('ROOM-6 bad frames get an error code and cost nobody else anything', async () => {
    await post(booking(1))
    const [bad, good] = await Promise.all([connect('board'), connect(1)])
    for (const text of [
      '',
      'nonsense',
      '{}',
      '[]',
      'null',
      '{"type":"hello","seq":-1}',
      '{"type":"finish"}',
    ]) {
      bad.sendText(text)
    }
    bad.sendText(new Uint8Array([1, 2, 3]))
    bad.send({ type: 'press', press: { type: 'join' }, commandId: wishId('not-a-patient') })
    await bad.until(() => expect(bad.frames('refused').map(({ code }) => code)).toEqual(['NOT_ALLOWED']))
    expect(bad.frames('error').map(({ code }) => code)).toEqual(Array(8).fill('BAD_FRAME'))
    bad.send({ type: 'ping' })
    await bad.until(() => expect(bad.frames('pong')).toHaveLength(1))
    expect(bad.texts.join()).not.toMatch(/stack|\.ts/)
    await post(available())
    await good.untilSeq(4)
  })

  it('ROOM-6 too large or too many, and the connection is closed with a code', async () => {
    const [large, eager, good] = await Promise.all([connect('board'), connect('board'), connect('board')])
    large.sendText(JSON.stringify({ type: 'ping', padding: 'ü'.repeat(MAX_FRAME_BYTES / 2) }))
    expect(await large.closed()).toBe(CloseCode.tooLarge)
    expect(large.frames('error')).toMatchObject([{ code: 'TOO_LARGE' }])
    for (let count = 0; count < 40; count++) eager.send({ type: 'ping' })
    expect(await eager.closed()).toBe(CloseCode.tooMany)
    expect(eager.frames('error')).toMatchObject([{ code: 'TOO_MANY' }])
    const { seq } = await post(available())
    await good.untilSeq(seq)
  })

  it('ROOM-9 one person’s ninth socket takes the place of the first, which is told so', async () => {
    await post(booking(1))
    const first = await spoken(await connect(1))
    const others = []
    for (let n = 0; n < 7; n++) others.push(await connect(1))
    await spoken(first)
    others.push(await connect(1))
    expect(await first.closed()).toBe(CloseCode.elsewhere)
    const { seq } = await post(available())
    await Promise.all(others.map((client) => client.untilSeq(seq)))
  })

  it('ROOM-3 hello is answered when there is something newer', async () => {
    const { seq } = await post(booking(1))
    const client = await connect(1)
    await client.untilSeq(seq)
    client.send({ type: 'hello', seq })
    client.send({ type: 'hello', seq: 0 })
    client.send({ type: 'ping' })
    await client.until(() => expect(client.frames('pong')).toHaveLength(1))
    expect(client.frames('view')).toHaveLength(2)
  })

  it('MSG-3 ROOM-7 that there is a message reaches its patient and the doctor, also after the room has ended', async () => {
    await book(2)
    const [own, other, doctor] = await Promise.all([connect(1), connect(2), connect('doctor')])
    const nudge = { appointmentId: appointment(1), number: 7 }
    const tell = (message: object) => tellRoom({ message })

    expect(await status(tell({ ...nudge, text: 'It burns' }))).toBe(400)
    expect(await status(tell(nudge))).toBe(204)

    const frame = { type: 'message', ...nudge }
    for (const client of [own, doctor]) {
      await client.until(() => expect(client.frames('message')).toEqual([frame]))
    }
    expect((await spoken(other)).frames('message')).toEqual([])
    await host.restart()
    const again = await connect(1)
    await again.until(() => expect(again.frames('view')).not.toEqual([]))
    expect(await status(tell(nudge))).toBe(204)
    await again.until(() => expect(again.frames('message')).toEqual([frame]))
  })

  it('CALL-2 a refusal is told to who asked and changes nothing', async () => {
    await post(booking(1))
    const response = await call({ method: 'POST', body: JSON.stringify(callNext()) })
    expect(await response.json()).toMatchObject({ ok: false, code: 'DOCTOR_AWAY' })
    expect((await snapshot()).seq).toBe(2)
  })
}
