import type * as Party from 'partykit/server'
import { createDb } from '../../db/client.ts'
import { createSignIns } from '../../db/sign-ins.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import { readOpening } from '../../ledger/opening.ts'
import { consoleLog } from '../../platform/log.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { admit } from './admit.ts'
import { deliverByWorker } from './deliver-by-worker.ts'
import { type Host, openHost, PRESS_ANSWER_MS } from './host.ts'
import { refuseRequest, unreachable } from './refuse-request.ts'
import { withSubprotocol } from './with-subprotocol.ts'

/** PartyKit has no room id in an alarm, so the first start, which has one, stores it here. */
const KEY = 'key'

/** The room as a PartyKit server, for `partykit dev` and hosts that understand it (decision 001). */
export default class QueueRoom implements Party.Server {
  readonly options = { hibernate: true }
  readonly #room: Party.Room
  #host: Promise<Host | null> = Promise.resolve(null)

  constructor(room: Party.Room) {
    this.#room = room
  }

  /** Asks the room here, where its answer can still be given the subprotocol: PartyKit's own way has no place for it. */
  static async onBeforeConnect(request: Request, { id, env, parties }: Party.Lobby) {
    try {
      const admitted = await admit(request, env.ROOM_SECRET)
      if (admitted instanceof Response) return admitted
      const opening = await parties.queue?.get(id).fetch({ headers: admitted.headers })
      return opening ? withSubprotocol(opening) : refuseRequest('NOT_FOUND')
    } catch (error) {
      return unreachable(error)
    }
  }

  static onBeforeRequest(request: Request, { env }: Party.Lobby) {
    return admit(request, env.ROOM_SECRET).catch(unreachable)
  }

  static onFetch() {
    return refuseRequest('NOT_FOUND')
  }

  async onStart(): Promise<void> {
    this.#host = this.#open()
    await this.#host
  }

  async #open(): Promise<Host | null> {
    const { env, storage } = this.#room
    const stored = await storage.get<string>(KEY)
    const day = parseDoctorDayKey(stored ?? this.#room.id)
    if (!day) return null
    if (stored === undefined) await storage.put(KEY, day.key)
    const neonLocal = env.NEON_LOCAL === undefined ? undefined : String(env.NEON_LOCAL)
    const address = { databaseUrl: String(env.DATABASE_URL), neonLocal }
    const db = createDb(address, { answerMs: PRESS_ANSWER_MS })
    return openHost({
      key: day.key,
      secret: env.ROOM_SECRET,
      ledger: createLedger(address),
      signIns: createSignIns(address),
      readOpening: () => readOpening(db, day, Date.now()),
      deliver: deliverByWorker(day.key, { appUrl: env.APP_URL, secret: env.ROOM_SECRET }),
      storage,
      connections: () => this.#room.getConnections(),
      log: consoleLog,
    })
  }

  async onConnect(connection: Party.Connection, { request }: Party.ConnectionContext): Promise<void> {
    await (await this.#host)?.connect(connection, request)
  }

  async onMessage(message: string | ArrayBuffer | ArrayBufferView, sender: Party.Connection): Promise<void> {
    await (await this.#host)?.message(sender, message)
  }

  async onClose(connection: Party.Connection): Promise<void> {
    ;(await this.#host)?.disconnected(connection)
  }

  async onError(connection: Party.Connection): Promise<void> {
    ;(await this.#host)?.disconnected(connection)
  }

  async onRequest(request: Party.Request): Promise<Response> {
    return (await this.#host)?.request(request) ?? refuseRequest('NOT_FOUND')
  }

  async onAlarm(): Promise<void> {
    await (await this.#host)?.alarm()
  }
}
