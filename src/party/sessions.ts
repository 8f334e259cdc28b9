import type { ServerFrame } from '../protocol/frames.ts'
import type { MessageNudge } from '../protocol/message-nudge.ts'
import type { AppointmentId } from '../queue/ids.ts'
import type { Notification } from '../queue/views/notifications.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import type { Language } from '../words/languages.ts'
import { notificationInWords } from '../words/notification.ts'
import type { Session } from './ports.ts'

/** The open connections of one room. A socket that fails is dropped, and costs nobody else anything (ROOM-6). */
export type Sessions = {
  add(session: Session): void
  remove(socketId: string): Session | undefined
  get(socketId: string): Session | undefined
  all(): Iterable<Session>
  /** ROOM-9: the oldest socket of the same person, when there are more than anybody needs; else null. */
  crowdedOut(by: Session): Session | null
  count(): number
  /** Sends one text, serialised by the caller once, to everybody whom `wanted` lets through. */
  tell(text: string, wanted?: (session: Session) => boolean): void
  reply(session: Session, frame: ServerFrame): void
  /** NOTE-7, ROOM-4: to the connections of the appointment each is for, and nobody else. How many were sent. */
  notify(notifications: readonly Notification[]): number
  /** MSG-3: to the screens of that appointment's patient and of the doctor. */
  nudge(nudge: MessageNudge): void
  drop(session: Session, code: number, reason: string): void
}

/**
 * ROOM-9: how many sockets one person may have in a room. A phone, a tablet, a relative's computer; at the practice a
 * few more; and those that were lost without a word and not yet noticed. Every change is sent to each of them, so
 * without a limit one ticket could make it late for everybody.
 */
const MOST_SOCKETS = { patient: 8, doctor: 16, staff: 16, board: 16 } as const

export function createSessions(initial: Iterable<Session>, onFailed: (session: Session) => void): Sessions {
  const sessions = new Map<string, Session>()
  for (const session of initial) sessions.set(session.socket.id, session)

  function send(session: Session, text: string): boolean {
    if (sessions.get(session.socket.id) !== session) return false
    try {
      session.socket.send(text)
      return true
    } catch {
      drop(session, 1011, 'The connection failed.')
      onFailed(session)
      return false
    }
  }

  function drop({ socket }: Session, code: number, reason: string) {
    sessions.delete(socket.id)
    try {
      socket.close(code, reason)
    } catch {
      // It is closed already, which is what was wanted.
    }
  }

  function tell(text: string, wanted: (session: Session) => boolean = () => true) {
    for (const session of [...sessions.values()]) if (wanted(session)) send(session, text)
  }

  return {
    add: (session) => void sessions.set(session.socket.id, session),
    remove(socketId) {
      const session = sessions.get(socketId)
      sessions.delete(socketId)
      return session
    },
    get: (socketId) => sessions.get(socketId),
    all: () => sessions.values(),
    crowdedOut({ claims: { role, who } }) {
      const own = [...sessions.values()].filter(({ claims }) => claims.role === role && claims.who === who)
      return own.length > MOST_SOCKETS[role] ? (own[0] ?? null) : null
    },
    count: () => sessions.size,
    tell,
    reply: (session, frame) => void send(session, JSON.stringify(frame)),
    notify(notifications) {
      const inboxes = new Map<AppointmentId, Notification[]>()
      for (const notification of notifications) {
        const inbox = inboxes.get(notification.appointmentId)
        if (inbox) inbox.push(notification)
        else inboxes.set(notification.appointmentId, [notification])
      }
      let sent = 0
      for (const session of [...sessions.values()]) {
        const { claims } = session
        for (const notification of (claims.role === 'patient' && inboxes.get(claims.appointmentId)) || []) {
          if (send(session, JSON.stringify(notificationFrame(notification, claims.language)))) sent++
        }
      }
      return sent
    },
    nudge({ appointmentId, number }) {
      const frame: ServerFrame = { type: 'message', appointmentId, number }
      tell(
        JSON.stringify(frame),
        ({ claims }) =>
          claims.role === 'doctor' || (claims.role === 'patient' && claims.appointmentId === appointmentId),
      )
    },
    drop,
  }
}

/** LANG-2: one patient's two screens may read two languages. */
function notificationFrame({ says, ...told }: Notification, language: Language): ServerFrame {
  const message = notificationInWords(dictionaryOf(language), says)
  return { type: 'notification', notification: { ...told, message } }
}
