import { z } from 'zod'
import { answeredBy } from '../../ledger/answered.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { createSequencer } from '../../ledger/sequencer.ts'
import { UNAVAILABLE } from '../../ledger/writing.ts'
import type { Clock } from '../../platform/clock.ts'
import { kindOf } from '../../platform/error-kind.ts'
import type { Log } from '../../platform/log.ts'
import { withTimeLimit } from '../../platform/time-limit.ts'
import { type Answered, COMMAND_LIFE_MS, versionOf } from '../../protocol/command.ts'
import type { RoomNews } from '../../protocol/room-news.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import { isRenumbering, type Logged } from '../../queue/events.ts'
import { type DoctorDayKey, token } from '../../queue/ids.ts'
import { type PublicView, publicView } from '../../queue/views/view.ts'

/** How the Worker reaches a doctor-day, whether its room is up or not. */
export type RoomGateway = {
  submit(key: DoctorDayKey, envelope: CommandEnvelope): Promise<Answered>
  view(key: DoctorDayKey): Promise<PublicView>
  /** Everything that has happened on the day, from the log itself: no room is asked. */
  history(key: DoctorDayKey): Promise<readonly Logged[]>
  /**
   * Tells a room something that is no command. Nobody waits for it; a room that cannot be reached is told again for a while,
   * and in the end one that has not heard it costs nothing but time: what is stored is read at the next look.
   */
  tell(key: DoctorDayKey, news: RoomNews): void
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
  readonly wait?: (ms: number) => Promise<unknown>
}

/** The second attempt is for a room that was just being moved; a longer wait would only keep the person waiting. */
const TIMEOUTS = [3_000, 1_000]
const NEWS_MS = 3_000
/** How long a room of another version is given to become one of this, in ms. */
const DEPLOY_MS = 1_000
/** A room that was reached, and does not know this command, nor did the next time. */
const NOT_UNDERSTOOD = 'not understood'
/** Before each telling of news, in ms. */
const PAUSES = [0, 500, 2_000, 8_000]

const posted = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/**
 * A command goes to its room. When the room cannot be reached the Worker runs the same sequencer on the log for this
 * one command: the log's key keeps that safe, and the command's id keeps it single, also when the room had done it
 * and only its answer was lost (docs/architecture.md, idea 3). The room may still hold the command then: whichever of the
 * two answers first has answered for both (OPS-4), and after its deadline nobody carries it out (OPS-5).
 */
export function createRoomGateway(options: RoomGatewayOptions): RoomGateway {
  const { fetchRoom, ledger, clock, log, timeouts = TIMEOUTS, keepAlive = () => {} } = options
  const { wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) } = options

  /** Null when the room cannot be reached; `not understood` when it was, and does not know what it is asked. */
  async function ask<Answer>(key: DoctorDayKey, init: RequestInit, answer: z.ZodType<Answer>) {
    let isReached = false
    for (const [index, timeout] of timeouts.entries()) {
      if (isReached) await wait(DEPLOY_MS)
      try {
        const exchange = async (signal: AbortSignal) => bodyOf(await fetchRoom(key, { ...init, signal }))
        return answer.parse(await withTimeLimit(timeout, exchange))
      } catch (error) {
        const isAnswer = error instanceof NotUnderstood
        isReached ||= isAnswer
        log({
          event: isAnswer ? 'room_does_not_understand' : 'room_unreachable',
          key,
          attempt: index + 1,
          kind: kindOf(error),
        })
      }
    }
    return isReached ? NOT_UNDERSTOOD : null
  }

  async function tellRoom(key: DoctorDayKey, news: RoomNews) {
    for (const [times, pause] of PAUSES.entries()) {
      if (pause > 0) await wait(pause)
      try {
        const { ok, status } = await withTimeLimit(NEWS_MS, (signal) =>
          fetchRoom(key, { ...posted(news), signal }),
        )
        if (ok) return
        log({ event: 'news_failed', key, times: times + 1, status })
        if (status < 500) return // It does not understand, and will not the next time.
      } catch (error) {
        log({ event: 'news_failed', key, times: times + 1, kind: kindOf(error) })
      }
    }
  }

  const alone = (key: DoctorDayKey) => createSequencer({ key, ledger, clock, log, onPublish: () => {} })

  /** ROOM-15: the room is told, as it looks at the log only when it has a reason to. */
  async function past(key: DoctorDayKey, envelope: CommandEnvelope): Promise<Answered> {
    const outcome = await answeredBy(alone(key), envelope)
    if (outcome.ok && outcome.logged.length > 0) keepAlive(tellRoom(key, { written: outcome.seq }))
    return outcome
  }

  return {
    async submit(key, asked) {
      const envelope = { until: clock() + COMMAND_LIFE_MS, ...asked }
      const answered = await ask(
        key,
        posted({ version: versionOf(envelope.command.type), ...envelope }),
        outcome,
      )
      // Written around a room that another version runs, it might not be what that room would have made of it (ROOM-17).
      const result = answered === NOT_UNDERSTOOD ? UNAVAILABLE : (answered ?? (await past(key, envelope)))
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
      if (answered && answered !== NOT_UNDERSTOOD) return answered.view
      return publicView(await alone(key).queue())
    },

    history: async (key) => (await ledger.load(key, 0)).logged,
    tell: (key, news) => keepAlive(tellRoom(key, news)),
  }
}

/** The room was reached and does not understand. */
class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood'
}

/** The JSON of a good answer; everything else is a room that cannot be reached. */
async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 400) throw new NotUnderstood()
  if (!response.ok) throw new Error(`The room answered ${response.status}`)
  return response.json()
}

const tokensOf = (logged: readonly Logged[]) =>
  logged.flatMap(({ event }) => {
    if (isRenumbering(event)) return [event.newToken]
    return 'token' in event && event.token !== null ? [event.token] : []
  })

// The room is ours and runs the same code: its answer is checked for being one, not event by event.
const outcome: z.ZodType<Answered> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    seq: z.number(),
    now: z.object({
      serving: z.number().transform(token).nullable(),
      line: z.array(z.number().transform(token)),
    }),
    logged: z.array(z.custom<Logged>((each) => typeof each === 'object' && each !== null)),
  }),
  z.object({ ok: z.literal(false), code: z.string() }),
])
const viewed = z.object({
  view: z.custom<PublicView>((each) => typeof each === 'object' && each !== null && 'seq' in each),
})
