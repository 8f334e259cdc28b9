import type { Sequencer } from '../ledger/sequencer.ts'
import { UNAVAILABLE } from '../ledger/writing.ts'
import type { Clock } from '../platform/clock.ts'
import { COMMAND_LIFE_MS, type Outcome } from '../protocol/command.ts'
import { commandIdOf } from '../protocol/command-ids.ts'
import type { ClientFrame, FrameError } from '../protocol/frames.ts'
import { OLDEST_PAGE } from '../protocol/page-version.ts'
import { MAY_PRESS, type Press } from '../protocol/press.ts'
import { daysCommand, isOpening, isOwn, openingCommand, patientsCommand } from '../protocol/press-command.ts'
import type { TicketClaims } from '../protocol/ticket.ts'
import type { QueueCommand } from '../queue/commands.ts'
import type { Instant } from '../queue/ids.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import { refusalInWords } from '../words/refusal.ts'
import type { Feed } from './feed.ts'
import type { ReadOpening, Session } from './ports.ts'
import type { Sessions } from './sessions.ts'

type PressFrame = Extract<ClientFrame, { type: 'press' }>
type Refusal = Extract<Outcome, { ok: false }>

export type TakeFrameOptions = {
  readonly sessions: Sessions
  readonly feed: Feed
  readonly submit: Sequencer['submit']
  readonly clock: Clock
  readonly readOpening: ReadOpening
  /** Somebody knows of a newer seq. Rejects when that cannot be looked up. */
  readonly hearsay: (session: Session, knows: number) => Promise<void>
  readonly refuse: (session: Session, code: FrameError) => void
  readonly onSignedOut: (session: Session) => void
  readonly onFailed: (event: 'load_failed' | 'press_failed', error: unknown) => void
}

const no = (code: string): Refusal => ({ ok: false, code })

/** Does what a frame asks for. Never rejects. */
export function createTakeFrame(options: TakeFrameOptions) {
  const { sessions, feed, submit, clock, readOpening, hearsay, refuse, onSignedOut, onFailed } = options

  return async function takeFrame(session: Session, frame: ClientFrame): Promise<void> {
    switch (frame.type) {
      case 'hello':
        if ((frame.version ?? OLDEST_PAGE) < OLDEST_PAGE) refuse(session, 'OUTDATED')
        return hello(session, frame.seq, frame.knows ?? 0).catch((error: unknown) =>
          onFailed('load_failed', error),
        )
      case 'press':
        return answer(session, frame)
      case 'ping':
        return sessions.reply(session, { type: 'pong' })
      default:
        return frame satisfies never
    }
  }

  async function hello(session: Session, seq: number, knows: number): Promise<void> {
    await feed.current()
    await hearsay(session, knows)
    await feed.showTo(session, seq)
  }

  /** ROOM-13. The answer carries the client's own id. */
  async function answer(session: Session, { press, commandId }: PressFrame): Promise<void> {
    const outcome = await carryOut(session, press, commandId).catch((error: unknown) => {
      onFailed('press_failed', error)
      return UNAVAILABLE
    })
    if (outcome.ok) return sessions.reply(session, { type: 'done', commandId, seq: outcome.seq })
    const { code } = outcome
    const message = refusalInWords(dictionaryOf(session.claims.language), code)
    sessions.reply(session, { type: 'refused', commandId, code, message })
    if (code === 'NOT_SIGNED_IN') onSignedOut(session)
  }

  /** The id is the one that the same press has over tRPC, so that whichever comes first has answered for both (OPS-4). */
  async function carryOut({ claims }: Session, press: Press, sent: string): Promise<Outcome> {
    const at = clock() // Before anything is waited for: whoever asked waits from now on (OPS-5).
    const { role } = claims
    if (role === 'board' || !MAY_PRESS[press.type].includes(role)) return no('NOT_ALLOWED')
    const command = await commandOf(claims, press, at)
    if (command === null) return no('NOT_FOUND')
    return submit({
      id: await commandIdOf(claims.who, command.type, sent),
      at,
      until: at + COMMAND_LIFE_MS,
      actor: { role, id: claims.who },
      signIn: claims.sid,
      command,
    })
  }

  /** Null where there is nothing to command it about. */
  async function commandOf(claims: TicketClaims, press: Press, at: Instant): Promise<QueueCommand | null> {
    if (isOwn(press)) {
      return claims.role === 'patient' ? patientsCommand(press, claims.appointmentId) : null
    }
    if (!isOpening(press)) return daysCommand(press)
    const opening = await readOpening()
    return opening && openingCommand(press, opening, at)
  }
}
