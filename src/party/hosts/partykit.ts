import type * as Party from 'partykit/server'
import { createLedger } from '../../ledger/neon-ledger.ts'
import { consoleLog } from '../../platform/log.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { admit } from './admit.ts'
import { type Host, openHost } from './host.ts'
import { refuseRequest } from './refuse-request.ts'

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

  static onBeforeConnect(request: Request, { env }: Party.Lobby) {
    return admit(request, env.ROOM_SECRET)
  }

  static onBeforeRequest(request: Request, { env }: Party.Lobby) {
    return admit(request, env.ROOM_SECRET)
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
    return openHost({
      key: day.key,
      secret: env.ROOM_SECRET,
      ledger: createLedger({ databaseUrl: String(env.DATABASE_URL), neonLocal }),
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
