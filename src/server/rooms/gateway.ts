import { z } from 'zod'
import type { Ledger } from '../../ledger/ports.ts'
import { createSequencer } from '../../ledger/sequencer.ts'
import type { Clock } from '../../platform/clock.ts'
import { kindOf } from '../../platform/error-kind.ts'
import type { Log } from '../../platform/log.ts'
import { withTimeLimit } from '../../platform/time-limit.ts'
import { COMMAND_LIFE_MS, type Outcome } from '../../protocol/command.ts'
import type { MessageNudge } from '../../protocol/message-nudge.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import type { Logged } from '../../queue/events.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import { type PublicView, publicView } from '../../queue/views/view.ts'

/** How the Worker reaches a doctor-day, whether its room is up or not. */
export type RoomGateway = {
  submit(key: DoctorDayKey, envelope: CommandEnvelope): Promise<Outcome>
  view(key: DoctorDayKey): Promise<PublicView>
  /** Everything that has happened on the day, from the log itself: no room is asked. */
  history(key: DoctorDayKey): Promise<readonly Logged[]>
  /**
   * MSG-3: says that there is something to read. Nobody waits for it, and a room that does not hear it costs nothing: what
   * is stored is read at the next look.
   */
  nudge(key: DoctorDayKey, nudge: MessageNudge): void
}

export type RoomGatewayOptions = {
  /** One HTTP exchange with the room of `key`, already authorised. */
  readonly fetchRoom: (key: DoctorDayKey, init: RequestInit) => Promise<Response>
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  /** How long each attempt waits, in ms; their number is the number of attempts. */
  readonly timeouts?: readonly number[]
  /** Keeps the request alive for what it does not wait for. */
  readonly keepAlive?: (pending: Promise<unknown>) => void
}

/** The second attempt is for a room that was just being moved; a longer wait would only keep the person waiting. */
const TIMEOUTS = [3_000, 1_000]
const NUDGE_MS = 3_000

/**
 * A command goes to its room. When the room cannot be reached the Worker runs the same sequencer on the log for this
 * one command: the log's key keeps that safe, and the command's id keeps it single, also when the room had done it
 * and only its answer was lost (docs/architecture.md, idea 3). The room may still hold the command then: whichever of the
 * two answers first has answered for both (OPS-4), and after its deadline nobody carries it out (OPS-5).
 */
export function createRoomGateway(options: RoomGatewayOptions): RoomGateway {
  const { fetchRoom, ledger, clock, log, timeouts = TIMEOUTS, keepAlive = () => {} } = options

  async function ask<Answer>(key: DoctorDayKey, init: RequestInit, answer: z.ZodType<Answer>) {
    for (const [index, timeout] of timeouts.entries()) {
      try {
        const exchange = async (signal: AbortSignal) => bodyOf(await fetchRoom(key, { ...init, signal }))
        return answer.parse(await withTimeLimit(timeout, exchange))
      } catch (error) {
        log({ event: 'room_unreachable', key, attempt: index + 1, kind: kindOf(error) })
        // An older or newer version of ours does not know this command, and will not know it the next time.
        if (error instanceof RoomRefused) return null
      }
    }
    return null
  }

  async function tellRoom(key: DoctorDayKey, message: MessageNudge) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message }),
    }
    try {
      const { ok, status } = await withTimeLimit(NUDGE_MS, (signal) => fetchRoom(key, { ...init, signal }))
      if (!ok) log({ event: 'nudge_failed', key, status })
    } catch (error) {
      log({ event: 'nudge_failed', key, kind: kindOf(error) })
    }
  }

  const alone = (key: DoctorDayKey) => createSequencer({ key, ledger, clock, log, onPublish: () => {} })

  return {
    async submit(key, asked) {
      const envelope = { until: clock() + COMMAND_LIFE_MS, ...asked }
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(envelope),
      }
      const answered = await ask(key, init, outcome)
      const result = answered ?? (await alone(key).submit(envelope))
      log({
        event: 'command',
        key,
        command: envelope.command.type,
        direct: answered === null,
        ...(result.ok ? { seq: result.seq, tokens: tokensOf(result.logged) } : { refused: result.code }),
      })
      return result
    },

    async view(key) {
      const answered = await ask(key, { method: 'GET' }, viewed)
      if (answered) return answered.view
      return publicView(await alone(key).queue())
    },

    history: async (key) => (await ledger.load(key, 0)).logged,
    nudge: (key, nudge) => keepAlive(tellRoom(key, nudge)),
  }
}

/** The room was reached and does not understand. */
class RoomRefused extends Error {
  override readonly name = 'RoomRefused'
}

/** The JSON of a good answer; everything else is a room that cannot be reached. */
async function bodyOf(response: Response): Promise<unknown> {
  if (response.status >= 400 && response.status < 500) throw new RoomRefused()
  if (!response.ok) throw new Error(`The room answered ${response.status}`)
  return response.json()
}

const tokensOf = (logged: readonly Logged[]) =>
  logged.flatMap(({ event }) => {
    if (event.type === 'TokenReassigned') return [event.newToken]
    return 'token' in event && event.token !== null ? [event.token] : []
  })

// The room is ours and runs the same code: its answer is checked for being one, not event by event.
const outcome: z.ZodType<Outcome> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    seq: z.number(),
    logged: z.array(z.custom<Logged>((each) => typeof each === 'object' && each !== null)),
  }),
  z.object({ ok: z.literal(false), code: z.string() }),
])
const viewed = z.object({
  view: z.custom<PublicView>((each) => typeof each === 'object' && each !== null && 'seq' in each),
})
