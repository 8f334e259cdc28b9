import {
  type Connection,
  type ConnectionContext,
  routePartykitRequest,
  Server,
  type WSMessage,
} from 'partyserver'
import { createDb } from '../../db/client.ts'
import { createSignIns } from '../../db/sign-ins.ts'
import { createDelivering } from '../../delivery/delivering.ts'
import { type WayVars, waysIn } from '../../delivery/ways.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import { readOpening } from '../../ledger/opening.ts'
import { consoleLog } from '../../platform/log.ts'
import { roomSecrets } from '../../protocol/room-secrets.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { admit } from './admit.ts'
import { type Host, openHost, PRESS_ANSWER_MS } from './host.ts'
import { refuseRequest, unreachable } from './refuse-request.ts'
import { withSubprotocol } from './with-subprotocol.ts'

type Env = WayVars & {
  readonly QUEUE: DurableObjectNamespace<QueueRoom>
  readonly DATABASE_URL: string
  readonly NEON_LOCAL?: string
  readonly ROOM_SECRET: string
}

/** The room as a Durable Object, by PartyServer: what we start and deploy (decision 001). */
export class QueueRoom extends Server<Env> {
  static override options = { hibernate: true }
  #host: Host | null = null

  override async onStart(): Promise<void> {
    const day = parseDoctorDayKey(this.name)
    if (!day) return
    const address = { databaseUrl: this.env.DATABASE_URL, neonLocal: this.env.NEON_LOCAL }
    const db = createDb(address, { answerMs: PRESS_ANSWER_MS })
    const secrets = roomSecrets(this.env.ROOM_SECRET)
    const common = { clock: Date.now, log: consoleLog, secrets }
    const sender = createDelivering(address, waysIn(this.env), common)
    this.#host = await openHost({
      key: day.key,
      secret: this.env.ROOM_SECRET,
      ledger: createLedger(address),
      signIns: createSignIns(address),
      readOpening: () => readOpening(db, day, Date.now()),
      deliver: () => sender.send(day.key),
      storage: this.ctx.storage,
      connections: () => this.getConnections(),
      log: consoleLog,
    })
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): Promise<void> | undefined {
    return this.#host?.connect(connection, request)
  }

  override onMessage(connection: Connection, message: WSMessage): Promise<void> | undefined {
    return this.#host?.message(connection, message)
  }

  override onClose(connection: Connection, code: number): void {
    this.#host?.disconnected(connection, code)
  }

  override onError(connection: Connection): void {
    this.#host?.disconnected(connection)
  }

  override onRequest(request: Request): Response | Promise<Response> {
    return this.#host?.request(request) ?? refuseRequest('NOT_FOUND')
  }

  override onAlarm(): Promise<void> | undefined {
    return this.#host?.alarm()
  }
}

/** Everything under `/parties/`: admitted or refused here, before a room is woken (ROOM-2). */
export async function routeRoomRequest(
  request: Request,
  env: Pick<Env, 'QUEUE'> & Partial<Pick<Env, 'ROOM_SECRET'>>,
): Promise<Response> {
  try {
    const admitted = await admit(request, env.ROOM_SECRET)
    if (admitted instanceof Response) return admitted
    const answer = await routePartykitRequest(admitted, { QUEUE: env.QUEUE })
    return answer ? withSubprotocol(answer) : refuseRequest('NOT_FOUND')
  } catch (error) {
    return unreachable(error)
  }
}
