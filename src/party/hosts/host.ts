import type { Ledger } from '../../ledger/ports.ts'
import { bearsOneOf } from '../../platform/bearer.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'
import { CloseCode } from '../../protocol/close-codes.ts'
import { commandEnvelope, isKnownVersion } from '../../protocol/command.ts'
import { MAX_FRAME_BYTES } from '../../protocol/frames.ts'
import { ticketIn } from '../../protocol/handshake.ts'
import { roomNews } from '../../protocol/room-news.ts'
import { roomSecrets } from '../../protocol/room-secrets.ts'
import { readTicket, ticketClaims } from '../../protocol/ticket.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import type { Deliver, ReadOpening, Session, SignIns } from '../ports.ts'
import { createRoom, type Room } from '../room.ts'
import { openKeep } from './kept-day.ts'
import { refuseRequest } from './refuse-request.ts'
import { createAlarm, type HostStorage, openMark } from './storage.ts'

/** What PartyServer and PartyKit both give for a connection. `state` survives hibernation, up to 2 KB. */
export type HostConnection = {
  readonly state: unknown
  setState(state: { readonly sessionId: string; readonly claims: Session['claims'] }): unknown
  send(text: string): void
  close(code: number, reason: string): void
}

export type HostOptions = {
  readonly key: DoctorDayKey
  /** `ROOM_SECRET`, as it is configured. */
  readonly secret: unknown
  readonly ledger: Ledger
  readonly signIns: SignIns
  readonly readOpening: ReadOpening
  readonly deliver: Deliver
  readonly storage: HostStorage
  readonly connections: () => Iterable<HostConnection>
  readonly log: Log
}

/** What of a request is looked at: the two hosts' types of one agree on this. */
type HostRequest = Pick<Request, 'method' | 'text'> & { readonly headers: Pick<Headers, 'get'> }

/** What both hosts do with a room. Nothing here rejects: their own error paths would tell a client too much. */
export type Host = {
  connect(connection: HostConnection, request: Pick<HostRequest, 'headers'>): Promise<void>
  message(connection: HostConnection, data: unknown): Promise<void>
  /** `closeCode` is what the client's closing carried, when the host tells. */
  disconnected(connection: HostConnection, closeCode?: number): void
  request(request: HostRequest): Promise<Response>
  alarm(): Promise<void>
}

/** OPS-6: whoever presses would sooner hear that it could not be done than wait for longer than this, in ms. */
export const PRESS_ANSWER_MS = 5_000

/** What a WebSocket calls a closing that named no code. */
const NO_CODE = 1005

export async function openHost({
  key,
  secret,
  ledger,
  signIns,
  readOpening,
  deliver,
  storage,
  connections,
  log,
}: HostOptions): Promise<Host> {
  const secrets = roomSecrets(secret)
  const [mark, keep] = await Promise.all([openMark(storage, log, key), openKeep(storage, log, key)])
  const room = createRoom({
    key,
    ledger,
    signIns,
    readOpening,
    deliver,
    log,
    mark,
    keep,
    clock: Date.now,
    alarm: createAlarm(storage),
    connected: [...connections()].flatMap((connection) => sessionOf(connection) ?? []),
  })

  return {
    async connect(connection, { headers }) {
      const ticket = ticketIn(headers.get('sec-websocket-protocol'))
      const claims = secrets && (await readTicket(ticket, secrets, key))
      if (!claims) return closeQuietly(connection, CloseCode.badTicket, 'TICKET_REFUSED')
      connection.setState({ sessionId: crypto.randomUUID(), claims })
      const session = sessionOf(connection)
      // The socket opens when this resolves, and must not wait for a database that is slow.
      if (session) void room.connect(session)
    },

    async message(connection, data) {
      const session = sessionOf(connection)
      if (!session) return closeQuietly(connection, CloseCode.badTicket, 'TICKET_REFUSED')
      await room.message(session.socket.id, data)
    },

    disconnected(connection, closeCode = NO_CODE) {
      const session = sessionOf(connection)
      if (session) room.disconnected(session.socket.id)
      // Neither host answers a closing without a code; the browser would wait for it and its `close` come late.
      if (closeCode === NO_CODE) closeQuietly(connection, 1000, '')
    },

    async request(request) {
      if (!secrets || !(await bearsOneOf(request, secrets))) return refuseRequest('NOT_ALLOWED')
      try {
        return await answer(room, request)
      } catch (error) {
        reportFailure(log, { event: 'request_failed', key }, error)
        return refuseRequest('UNAVAILABLE')
      }
    },

    alarm: room.alarm,
  }
}

/** GET is the snapshot; POST is a command and its outcome, or news. */
async function answer(room: Room, request: HostRequest): Promise<Response> {
  if (request.method === 'GET') return Response.json({ view: await room.view() })
  if (request.method !== 'POST') return refuseRequest('METHOD_NOT_ALLOWED')
  if (Number(request.headers.get('content-length')) > MAX_FRAME_BYTES) return refuseRequest('TOO_LARGE')
  const body = await request.text()
  if (body.length > MAX_FRAME_BYTES) return refuseRequest('TOO_LARGE')
  const asked = parseJson(body)
  const news = roomNews.safeParse(asked)
  if (news.success) {
    await room.hear(news.data)
    return new Response(null, { status: 204 })
  }
  const envelope = commandEnvelope.safeParse(asked)
  if (!isKnownVersion(asked)) return refuseRequest('BAD_COMMAND')
  return envelope.success ? Response.json(await room.submit(envelope.data)) : refuseRequest('BAD_COMMAND')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whose connection this is, from what it carries; null when no ticket was verified for it. */
function sessionOf(connection: HostConnection): Session | null {
  const { state } = connection
  if (typeof state !== 'object' || state === null) return null
  if (!('sessionId' in state) || typeof state.sessionId !== 'string' || !('claims' in state)) return null
  const claims = ticketClaims.safeParse(state.claims)
  if (!claims.success) return null
  const socket = {
    id: state.sessionId,
    send: (text: string) => connection.send(text),
    close: (code: number, reason: string) => connection.close(code, reason),
  }
  return { socket, claims: claims.data }
}

function closeQuietly(connection: HostConnection, code: number, reason: string): void {
  try {
    connection.close(code, reason)
  } catch {
    // It is closed already, which is what was wanted.
  }
}
