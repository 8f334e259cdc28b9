import type { Sequencer } from '../ledger/sequencer.ts'
import { UNAVAILABLE } from '../ledger/writing.ts'
import type { Clock } from '../platform/clock.ts'
import { COMMAND_LIFE_MS, type Outcome } from '../protocol/command.ts'
import type { ClientFrame, FrameError } from '../protocol/frames.ts'
import { type AppointmentId, commandId } from '../queue/ids.ts'
import { entryOf } from '../queue/queue.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import { refusalInWords } from '../words/refusal.ts'
import type { Feed } from './feed.ts'
import type { Session } from './ports.ts'
import type { Sessions } from './sessions.ts'
import type { SignOuts } from './sign-outs.ts'

type Wish = Extract<ClientFrame, { type: 'join' | 'ready' }>

export type TakeFrameOptions = {
  readonly sessions: Sessions
  readonly feed: Feed
  readonly submit: Sequencer['submit']
  readonly clock: Clock
  readonly isSignedIn: SignOuts['isSignedIn']
  readonly refuse: (session: Session, code: FrameError) => void
  readonly onFailed: (error: unknown) => void
  /** Nobody can say whether this one is signed in. It says nothing of the queue: nobody has missed any of it. */
  readonly onUnknown: (error: unknown) => void
}

/** Does what a frame asks for. Never rejects. */
export function createTakeFrame(options: TakeFrameOptions) {
  const { sessions, feed, submit, clock, isSignedIn, refuse, onFailed, onUnknown } = options

  return async function takeFrame(session: Session, frame: ClientFrame): Promise<void> {
    switch (frame.type) {
      case 'hello':
        return feed.showTo(session, frame.seq).then(() => {}, onFailed)
      case 'join':
      case 'ready':
        return ask(session, frame)
      case 'ping':
        return sessions.reply(session, { type: 'pong' })
      default:
        return frame satisfies never
    }
  }

  /** A patient asks for their own appointment; the ticket says which. The answer carries the client's own id. */
  async function ask(session: Session, wish: Wish): Promise<void> {
    const { claims } = session
    if (claims.role !== 'patient') return refuse(session, 'NOT_YOURS')
    const outcome = await outcomeOf(session, claims.appointmentId, wish)
    if (!outcome) return
    const answered = { commandId: wish.commandId }
    if (outcome.ok) return sessions.reply(session, { type: 'done', ...answered, seq: outcome.seq })
    const { code } = outcome
    const message = refusalInWords(dictionaryOf(claims.language), code)
    sessions.reply(session, { type: 'refused', ...answered, code, message })
  }

  /** Null for who has signed out and is gone by now (ROOM-8). */
  async function outcomeOf(
    session: Session,
    appointmentId: AppointmentId,
    wish: Wish,
  ): Promise<Outcome | null> {
    const at = clock() // Before anything is waited for: whoever asked waits from now on (OPS-5).
    const signedIn = await isSignedIn(session).catch(onUnknown)
    if (signedIn !== true) return signedIn === false ? null : UNAVAILABLE
    try {
      const entry = entryOf(await feed.current(), appointmentId)
      return await submit({
        // One client's ids must not meet another's.
        id: commandId(`${appointmentId}:${wish.type}:${wish.commandId}`),
        at,
        until: at + COMMAND_LIFE_MS,
        actor: { role: 'patient', id: entry?.patientId ?? appointmentId },
        command: { type: wish.type === 'join' ? 'JoinWaitingRoom' : 'SayReady', appointmentId },
      })
    } catch (error) {
      onFailed(error)
      return UNAVAILABLE
    }
  }
}
