import { answeredBy } from '../ledger/answered.ts'
import type { Ledger, Publication } from '../ledger/ports.ts'
import { createSequencer } from '../ledger/sequencer.ts'
import { UNAVAILABLE } from '../ledger/writing.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { reportFailure } from '../platform/report-failure.ts'
import { systemTimer, type Timer } from '../platform/timer.ts'
import { CloseCode } from '../protocol/close-codes.ts'
import type { Answered, Outcome } from '../protocol/command.ts'
import type { FrameError } from '../protocol/frames.ts'
import type { RoomNews } from '../protocol/room-news.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import { isRenumbering, type Logged } from '../queue/events.ts'
import type { DoctorDayKey } from '../queue/ids.ts'
import { OPEN_SCREEN_FIRST_MS, stageOf } from '../queue/views/away.ts'
import { type PublicView, publicView } from '../queue/views/view.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import { createFeed } from './feed.ts'
import { createHearsay } from './hearsay.ts'
import type { Alarm, Deliver, Keep, Mark, ReadOpening, Session, SignIns } from './ports.ts'
import { createPresence } from './presence.ts'
import { createRateLimit } from './rate-limit.ts'
import { readFrame } from './read-frame.ts'
import { reportChange } from './report.ts'
import { createSessions } from './sessions.ts'
import { createSignOuts } from './sign-outs.ts'
import { createTakeFrame } from './take-frame.ts'
import { createWaking, dueTick } from './waking.ts'

/** The live layer of one doctor-day. None of these ever rejects, but for `view`. */
export type Room = {
  /** `session` holds the claims of a ticket that its host has verified (ROOM-2). */
  connect(session: Session): Promise<void>
  message(socketId: string, data: unknown): Promise<void>
  disconnected(socketId: string): void
  /** A command from the Worker. */
  submit(envelope: CommandEnvelope): Promise<Answered>
  /** From the Worker, too; resolves when what follows from it is done. */
  hear(news: RoomNews): Promise<void>
  /** Rejects when the database cannot be reached. */
  view(): Promise<PublicView>
  alarm(): Promise<void>
}

export type RoomOptions = {
  readonly key: DoctorDayKey
  readonly ledger: Ledger
  readonly clock: Clock
  readonly alarm: Alarm
  readonly log: Log
  /** Connections that outlived the room's memory: hibernation ends a room, not its sockets. */
  readonly connected: Iterable<Session>
  readonly mark: Mark
  readonly keep: Keep
  readonly readOpening: ReadOpening
  readonly signIns: SignIns
  readonly deliver: Deliver
  readonly timer?: Timer
  readonly gatherMs?: number
}

const givesToken = ({ event }: Logged) => event.type === 'AppointmentBooked' || isRenumbering(event)

/**
 * ROOM-1: what comes into a doctor-day's room, and to which of its parts it goes. Holds nothing that the log does not
 * have but sockets and timers, so it can end at any moment.
 */
export function createRoom(options: RoomOptions): Room {
  const { key, ledger, clock, alarm, log, mark, keep, signIns, timer = systemTimer, gatherMs } = options
  const limits = new WeakMap<Session, () => boolean>()
  const sessions = createSessions(options.connected, (session) => left('socket_failed', session))
  const feed = createFeed({
    sessions,
    mark,
    read: () => sequencer.queue(),
    onNew,
  })
  const waking = createWaking({
    alarm,
    clock,
    queue: feed.queue,
    onFailed: (error) => reportFailure(log, { event: 'alarm_failed', key }, error),
  })
  const presence = createPresence(sessions, feed.queue, timer)
  const sequencer = createSequencer({
    key,
    ledger,
    clock,
    timer,
    log,
    onPublish,
    publishedSeq: feed.shownBefore,
    kept: keptFor(mark, keep),
    ...(gatherMs === undefined ? {} : { gatherMs }),
  })
  const signOuts = createSignOuts({
    sessions,
    signIns,
    clock,
    onSignedOut: (session) => expel(session, CloseCode.badTicket, 'SIGNED_OUT'),
  })
  const takeFrame = createTakeFrame({
    sessions,
    feed,
    submit,
    clock,
    readOpening: options.readOpening,
    hearsay: createHearsay({ clock, seq: () => feed.queue()?.seq ?? 0, look: sequencer.catchUp }),
    refuse: refuseFrame,
    onSignedOut: ({ claims }) => claims.role !== 'board' && signOuts.over(claims.sid),
    onFailed(event, error) {
      if (event === 'load_failed') failed(event, error)
      else reportFailure(log, { event, key }, error)
    },
  })

  /** What could not be answered may be in the log all the same: somebody has to look, soon. */
  async function submit(envelope: CommandEnvelope): Promise<Outcome> {
    const outcome = await sequencer.submit(envelope)
    if (!outcome.ok && outcome.code === UNAVAILABLE.code) {
      waking.failed()
      waking.arm()
    }
    return outcome
  }

  async function catchUpTo(seq: number): Promise<void> {
    try {
      if (seq > (await feed.current()).seq) await sequencer.catchUp()
    } catch (error) {
      failed('load_failed', error)
      throw error
    }
  }

  function onNew() {
    const day = sequencer.kept()
    if (day) keep.set(day)
    waking.succeeded()
    waking.arm()
  }

  function onPublish(publication: Publication) {
    try {
      const deliverAt = publication.deliverAt ?? mayDeliverAt(publication)
      if (deliverAt !== null) waking.deliverBy(deliverAt)
      feed.show(publication.after)
      const delivered = sessions.notify(publication.notifications)
      if (publication.logged.some(givesToken)) presence.changed()
      reportChange(log, publication, delivered)
      void signOuts.lookAgain().catch(signInsUnknown)
    } catch (error) {
      failed('publish_failed', error)
    }
  }

  /** Who cannot be looked up goes on hearing; the next look is soon. */
  const lookForSignOuts = () => signOuts.look().catch(signInsUnknown)

  function signInsUnknown(error: unknown) {
    reportFailure(log, { event: 'sign_ins_unknown', key }, error)
  }

  function failed(event: string, error: unknown) {
    feed.lost()
    reportFailure(log, { event, key }, error)
    waking.failed()
    waking.arm()
  }

  /** SEND-6: what others have written, or our own whose answer was lost, may be told by nobody else. */
  const mayDeliverAt = ({ isRead, notifications }: Publication) =>
    isRead && notifications.some((each) => stageOf(each) !== null) ? clock() + OPEN_SCREEN_FIRST_MS : null

  /** SEND-6: what could not be found out is looked for again after a pause. */
  async function tellAway(): Promise<void> {
    const looked = waking.looksForDeliveries()
    try {
      const nextAt = await options.deliver()
      looked(nextAt)
      if (nextAt === null) return
    } catch (error) {
      reportFailure(log, { event: 'deliveries_failed', key }, error)
      looked('failed')
    }
    waking.arm()
  }

  function left(event: string, { claims }: Session) {
    log({ event, key, role: claims.role, connected: sessions.count() })
    if (claims.role === 'patient') presence.changed()
  }

  /** ROOM-6: an error code, and for what cannot be an accident a close code, too. */
  function refuseFrame(session: Session, code: FrameError) {
    log({ event: 'frame_refused', key, role: session.claims.role, code })
    const { frameErrors } = dictionaryOf(session.claims.language)
    sessions.reply(session, { type: 'error', code, message: frameErrors[code] })
    if (code === 'TOO_MANY') expel(session, CloseCode.tooMany, code)
    if (code === 'TOO_LARGE') expel(session, CloseCode.tooLarge, code)
  }

  function expel(session: Session, closeCode: number, reason: string) {
    if (sessions.get(session.socket.id) !== session) return
    sessions.drop(session, closeCode, reason)
    left('socket_expelled', session)
  }

  function isWithinLimit(session: Session): boolean {
    const limit = limits.get(session) ?? createRateLimit(clock)
    limits.set(session, limit)
    return limit()
  }

  return {
    async connect(session) {
      sessions.add(session)
      const crowdedOut = sessions.crowdedOut(session)
      if (crowdedOut) expel(crowdedOut, CloseCode.elsewhere, 'ELSEWHERE')
      log({ event: 'socket_open', key, role: session.claims.role, connected: sessions.count() })
      waking.arm()
      if (session.claims.role === 'patient') presence.changed()
      const looked = lookForSignOuts()
      try {
        presence.tell(session, await feed.showTo(session))
      } catch (error) {
        failed('load_failed', error)
      }
      await looked
    },

    async message(socketId, data) {
      const session = sessions.get(socketId)
      if (!session) return
      if (!isWithinLimit(session)) return refuseFrame(session, 'TOO_MANY')
      const reading = readFrame(data)
      if ('error' in reading) return refuseFrame(session, reading.error)
      await takeFrame(session, reading.frame)
    },

    disconnected(socketId) {
      const session = sessions.remove(socketId)
      if (session) left('socket_close', session)
    },

    submit: (envelope) => answeredBy({ ...sequencer, submit }, envelope),

    async hear(news) {
      if ('message' in news) sessions.nudge(news.message)
      else if ('signedOut' in news) signOuts.over(news.signedOut)
      else await catchUpTo(news.written)
    },

    view: async () => publicView(await feed.current()),

    async alarm() {
      waking.rang()
      const looked = lookForSignOuts()
      const delivering = waking.delivering()
      try {
        // Rung, and nothing is due: something has failed, perhaps in an earlier life, and the log may have gone on.
        if (delivering !== 'due' && dueTick(await feed.current(), clock()) === null) await sequencer.catchUp()
        const tick = dueTick(await feed.current(), clock())
        const outcome = tick && (await sequencer.submit(tick))
        if (outcome && !outcome.ok) waking.failed()
        else waking.succeeded()
      } catch (error) {
        failed('load_failed', error)
      } finally {
        await looked
        // Not waited for: a push service may take its time, and the next alarm must not.
        if (delivering !== 'not yet') void tellAway()
        waking.arm()
      }
    },
  }
}

/** Of the seq that everybody was shown, or of one that nobody is known to have been; else the log tells more. */
const keptFor = ({ seq }: Mark, { day }: Keep) => (seq === null || seq === day?.queue.seq ? day : null)
