import type { KeptDay } from '../../ledger/kept-day.ts'
import { createMemoryLedger, type MemoryLedger } from '../../ledger/testing/memory-ledger.ts'
import { command, sequencerOn } from '../../ledger/testing/sequencer.ts'
import type { Log } from '../../platform/log.ts'
import { createManualTimer } from '../../platform/testing/timers.ts'
import type { ServerFrame } from '../../protocol/frames.ts'
import type { AtOpening } from '../../protocol/press-command.ts'
import type { TicketClaims } from '../../protocol/ticket.ts'
import type { Instant } from '../../queue/ids.ts'
import { type Asked, appointment, KEY, MORNING, patient, SETTINGS, seconds } from '../../queue/testing/day.ts'
import type { Language } from '../../words/languages.ts'
import type { Keep, Mark, Session } from '../ports.ts'
import { createRoom, type RoomOptions } from '../room.ts'

type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>

/** A socket that keeps what it was sent, and can be broken. */
export type FakeSocket = Session['socket'] & {
  readonly sent: readonly string[]
  frames<Type extends ServerFrame['type']>(type: Type): readonly FrameOf<Type>[]
  readonly closedWith: number | null
  isBroken: boolean
}

let sockets = 0

export function fakeSocket(onSent: (text: string) => void = () => {}): FakeSocket {
  const sent: string[] = []
  let closedWith: number | null = null
  return {
    id: `socket-${++sockets}`,
    isBroken: false,
    sent,
    get closedWith() {
      return closedWith
    },
    frames: <Type extends ServerFrame['type']>(type: Type) =>
      sent
        .map((text): ServerFrame => JSON.parse(text))
        .filter((frame): frame is FrameOf<Type> => frame.type === type),
    send(text) {
      if (this.isBroken) throw new Error('the socket is broken')
      sent.push(text)
      onSent(text)
    },
    close(code) {
      closedWith = code
    },
  }
}

export type Who = number | 'doctor' | 'staff' | 'board'

/** A number is the patient with that appointment. */
export const claimsOf = (who: Who, language: Language = 'en'): TicketClaims =>
  typeof who === 'number'
    ? {
        key: KEY,
        role: 'patient',
        appointmentId: appointment(who),
        language,
        who: patient(who),
        sid: signInOf(`patient ${who}`),
      }
    : who === 'board'
      ? { key: KEY, role: who, who, language }
      : { key: KEY, role: who, language, ...signedIn(who) }

const signedIn = (who: string) => ({ who, sid: signInOf(who) })
export const signInOf = (who: string) => `sign-in of ${who}`

/** All that a room is given, in the test's hands. A next life of the room gets the same ledger, mark and time. */
export function roomOn(ledger: MemoryLedger = createMemoryLedger(), options: Partial<RoomOptions> = {}) {
  const time = { now: MORNING as Instant }
  const alarms: Instant[] = []
  const lines: Parameters<Log>[0][] = []
  const timers = createManualTimer()
  const mark: { seq: number | null } = { seq: null }
  const keep: { day: KeptDay | null } = { day: null }
  const opening: { found: AtOpening | null; reads: number } = {
    found: { hasMeetLink: true, settings: SETTINGS, opensAt: MORNING },
    reads: 0,
  }
  const signIns = { ended: ledger.signedOut, away: false, looks: [] as (readonly string[])[] }
  const deliveries = {
    looks: [] as Instant[],
    nextAt: null as Instant | null,
    away: false,
    meanwhile: async () => {},
  }
  const set = (seq: number | null) => {
    mark.seq = seq
  }
  const start = (connected: Iterable<Session>) =>
    createRoom({
      key: KEY,
      ledger,
      clock: () => time.now,
      alarm: { setAt: async (at) => void alarms.push(at) },
      log: (line) => void lines.push(line),
      connected,
      signIns: {
        async alive(sids) {
          signIns.looks.push(sids)
          await null
          if (signIns.away) throw new Error('the database is away')
          return new Set(sids.filter((sid) => !signIns.ended.has(sid)))
        },
      },
      mark: { seq: mark.seq, set } satisfies Mark,
      keep: {
        day: keep.day,
        set: (day) => Object.assign(keep, { day: structuredClone(day) }),
      } satisfies Keep,
      readOpening: async () => {
        opening.reads++
        return opening.found
      },
      deliver: async () => {
        deliveries.looks.push(time.now)
        if (deliveries.away) throw new Error('the database is away')
        await deliveries.meanwhile()
        return deliveries.nextAt
      },
      gatherMs: 0,
      timer: (ms, then) => (ms === 0 ? immediately(then) : timers.timer(ms, then)),
      ...options,
    })
  let room = start([])

  return {
    deliveries,
    ledger,
    time,
    alarms,
    lines,
    timers,
    mark,
    keep,
    opening,
    signIns,
    room: () => room,
    /** The room's memory ends; `connected` is whose socket lives on: some of them, none after a crash. */
    wake(connected: Iterable<Session> = []) {
      room = start(connected)
    },
    async connect(who: Who, socket: FakeSocket = fakeSocket(), language: Language = 'en') {
      const session = { socket, claims: claimsOf(who, language) }
      await room.connect(session)
      return { ...session, say: (frame: unknown) => room.message(socket.id, JSON.stringify(frame)) }
    },
  }
}

/** A room with these wishes already fulfilled, by another writer. */
export const dayWith = (...wishes: readonly Asked[]) => dayOn({}, ...wishes)

/** The same, of a room with other parts than usual. */
export async function dayOn(options: Partial<RoomOptions>, ...wishes: readonly Asked[]) {
  const ledger = createMemoryLedger()
  const worker = sequencerOn(ledger)
  for (const wish of wishes) await worker.wish(wish)
  const day = roomOn(ledger, options)
  day.time.now = MORNING + seconds(60)
  const say = (wish: Asked) => day.room().submit({ ...command(wish), at: day.time.now })
  return { ...day, worker, say }
}

function immediately(then: () => void): () => void {
  let isOn = true
  queueMicrotask(() => isOn && then())
  return () => {
    isOn = false
  }
}
