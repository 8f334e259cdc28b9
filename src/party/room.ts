import type { Ledger, Publication } from '../ledger/ports.ts'
import { createSequencer } from '../ledger/sequencer.ts'
import { UNAVAILABLE } from '../ledger/writing.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Timer } from '../platform/timer.ts'
import { systemTimer } from '../platform/timer.ts'
import type { Outcome } from '../protocol/command.ts'
import { type ClientFrame, CloseCode, type FrameError, type ServerFrame } from '../protocol/frames.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import type { Logged } from '../queue/events.ts'
import { commandId, type DoctorDayKey } from '../queue/ids.ts'
import { entryOf, type Queue } from '../queue/queue.ts'
import { nextTickAt } from '../queue/timers.ts'
import { type PublicView, publicView } from '../queue/views/view.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import { refusalInWords } from '../words/refusal.ts'
import type { Alarm, Mark, Session } from './ports.ts'
import { createPresence } from './presence.ts'
import { createRateLimit } from './rate-limit.ts'
import { readFrame } from './read-frame.ts'
import { reportChange } from './report.ts'
import { createSessions } from './sessions.ts'

/** The live layer of one doctor-day. None of these ever rejects, but for `view`. */
export type Room = {
  /** `session` holds the claims of a ticket that its host has verified (ROOM-2). */
  connect(session: Session): Promise<void>
  message(socketId: string, data: unknown): Promise<void>
  disconnected(socketId: string): void
  /** A command from the Worker. */
  submit(envelope: CommandEnvelope): Promise<Outcome>
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
  readonly timer?: Timer
  readonly gatherMs?: number
}

/** How often to look for what others have written, while anybody is connected. */
const CATCH_UP_MS = 10_000
/** The soonest next try when what time should have brought about could not be saved. */
const MIN_TICK_MS = 1_000

/** A queue and the frame that shows it, serialised once for everybody. */
type Shown = { readonly queue: Queue; readonly frame: string }

const givesToken = ({ event }: Logged) =>
  event.type === 'AppointmentBooked' || event.type === 'TokenReassigned'

/**
 * ROOM-1: holds the queue in memory, orders what comes in, knows who is connected, and pushes every change. Holds
 * nothing that the log does not have but sockets and timers, so it can end at any moment.
 */
export function createRoom(options: RoomOptions): Room {
  const { key, ledger, clock, alarm, log, mark, timer = systemTimer, gatherMs } = options
  const limits = new WeakMap<Session, () => boolean>()
  const sessions = createSessions(options.connected, (session) => left('socket_failed', session))
  let shown: Shown | null = null
  let armedAt = Number.POSITIVE_INFINITY
  const publishedSeq = sessions.count() > 0 ? mark.seq : null
  /** Somebody is connected who may have missed more than the log after `publishedSeq` tells. */
  let isSomebodyBehind = sessions.count() > 0 && publishedSeq === null
  const presence = createPresence(sessions, () => shown?.queue ?? null, timer)
  const sequencer = createSequencer({
    key,
    ledger,
    clock,
    timer,
    log,
    onPublish,
    publishedSeq,
    ...(gatherMs === undefined ? {} : { gatherMs }),
  })

  const show = (queue: Queue): Shown => {
    const view: ServerFrame = { type: 'view', view: publicView(queue) }
    return { queue, frame: JSON.stringify(view) }
  }

  /** What everybody is shown now. Rejects when the room is cold and the database cannot be reached. */
  async function current(): Promise<Shown> {
    const queue = await sequencer.queue()
    const isNew = shown?.queue !== queue
    shown = isNew || !shown ? show(queue) : shown
    if (isSomebodyBehind) tellEverybody(shown)
    else if (isNew) mark.set(queue.seq)
    if (isNew) arm()
    return shown
  }

  /** ROOM-3: the whole state, so that whoever missed anything has it again. */
  function tellEverybody({ queue, frame }: Shown) {
    isSomebodyBehind = false
    sessions.tell(frame)
    mark.set(queue.seq)
  }

  function failed(event: string) {
    isSomebodyBehind = true
    mark.set(null)
    log({ event, key })
  }

  function onPublish(publication: Publication) {
    shown = show(publication.after)
    tellEverybody(shown)
    const delivered = sessions.notify(publication.notifications)
    if (publication.logged.some(givesToken)) presence.changed()
    arm()
    reportChange(log, publication, delivered)
  }

  function lookAgain() {
    armedAt = clock() + CATCH_UP_MS
    alarm.setAt(armedAt)
  }

  /** For the next look at the log, while anybody is connected; and for what time will bring about, always (LATE-1). */
  function arm() {
    const now = clock()
    const tickAt = shown && nextTickAt(shown.queue, now)
    const at = Math.min(
      sessions.count() > 0 ? now + CATCH_UP_MS : Number.POSITIVE_INFINITY,
      tickAt === null ? Number.POSITIVE_INFINITY : Math.max(tickAt, now + MIN_TICK_MS),
    )
    if (at >= armedAt) return
    armedAt = at
    alarm.setAt(at)
  }

  /** Time has passed. Whoever else ticks at this seq uses the same id, so it has one effect. */
  async function tick() {
    const { queue } = await current()
    const now = clock()
    const dueAt = nextTickAt(queue, now)
    if (dueAt === null || dueAt > now) return
    await sequencer.submit({
      id: commandId(`tick:${key}:${queue.seq}`),
      at: now,
      actor: { role: 'system', id: 'room' },
      command: { type: 'Tick', activeAt: null },
    })
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

  function take(session: Session, frame: ClientFrame): Promise<void> {
    switch (frame.type) {
      case 'hello':
        return bringUpToDate(session, frame.seq)
      case 'join':
      case 'ready':
        return ask(session, frame)
      case 'ping':
        sessions.reply(session, { type: 'pong' })
        return Promise.resolve()
      default:
        return frame satisfies never
    }
  }

  async function bringUpToDate(session: Session, seq: number): Promise<void> {
    const { queue, frame } = await current()
    if (queue.seq > seq) sessions.tell(frame, (each) => each === session)
  }

  /** A patient asks for their own appointment; the ticket says which. The answer carries the client's own id. */
  async function ask(session: Session, frame: Extract<ClientFrame, { type: 'join' | 'ready' }>) {
    const { claims } = session
    if (claims.role !== 'patient') return refuseFrame(session, 'NOT_YOURS')
    const { appointmentId } = claims
    const outcome = await current().then(
      ({ queue }) =>
        sequencer.submit({
          // One client's ids must not meet another's.
          id: commandId(`${appointmentId}:${frame.type}:${frame.commandId}`),
          at: clock(),
          actor: { role: 'patient', id: entryOf(queue, appointmentId)?.patientId ?? appointmentId },
          command: { type: frame.type === 'join' ? 'JoinWaitingRoom' : 'SayReady', appointmentId },
        }),
      () => UNAVAILABLE,
    )
    const answered = { commandId: frame.commandId }
    if (outcome.ok) return sessions.reply(session, { type: 'done', ...answered, seq: outcome.seq })
    const { code } = outcome
    const message = refusalInWords(dictionaryOf(claims.language), code)
    sessions.reply(session, { type: 'refused', ...answered, code, message })
  }

  return {
    async connect(session) {
      sessions.add(session)
      const crowdedOut = sessions.crowdedOut(session)
      if (crowdedOut) expel(crowdedOut, CloseCode.tooMany, 'TOO_MANY')
      log({ event: 'socket_open', key, role: session.claims.role, connected: sessions.count() })
      arm()
      if (session.claims.role === 'patient') presence.changed()
      try {
        const { queue, frame } = await current()
        sessions.tell(frame, (each) => each === session)
        presence.tell(session, queue)
      } catch {
        failed('load_failed')
      }
    },

    async message(socketId, data) {
      const session = sessions.get(socketId)
      if (!session) return
      if (!isWithinLimit(session)) return refuseFrame(session, 'TOO_MANY')
      const reading = readFrame(data)
      if ('error' in reading) return refuseFrame(session, reading.error)
      try {
        await take(session, reading.frame)
      } catch {
        failed('load_failed')
      }
    },

    disconnected(socketId) {
      const session = sessions.remove(socketId)
      if (session) left('socket_close', session)
    },

    submit: sequencer.submit,
    view: async () => publicView((await current()).queue),

    async alarm() {
      armedAt = Number.POSITIVE_INFINITY
      try {
        await sequencer.catchUp()
        await tick()
      } catch {
        failed('catch_up_failed')
        // Woken for a timer and nothing could be read: without another look, nobody would ever look again.
        if (shown === null) lookAgain()
      } finally {
        arm()
      }
    },
  }
}
