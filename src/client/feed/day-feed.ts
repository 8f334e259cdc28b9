import { createSignal, onCleanup } from 'solid-js'
import type { WordedNotification } from '../../protocol/frames.ts'
import type { Token } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'
import { connectionIsBack } from '../api/back.ts'
import { api } from '../api/light-trpc.ts'
import { problemOf } from '../api/problem.ts'
import { makeConnection } from './connection.ts'
import type { ConnectionState } from './connection-state.ts'
import { keptView } from './kept-view.ts'
import { hearMessage } from './message-heard.ts'
import { newest } from './newest.ts'
import { hearAnswer, pressesGo } from './pressing.ts'
import { readServerFrame, readView } from './server-frame.ts'

/** Whose screen it is: one appointment's, or (for the doctor) a whole day's. */
export type LiveTarget = { readonly appointmentId: string } | { readonly key: string }

type Hears = {
  readonly onNotification?: (notification: WordedNotification) => void
  /** Whatever was said while there was no socket has to be asked for (NOTE-7). */
  readonly onBack?: () => void
}

export type DayFeed = ReturnType<typeof createDayFeed>

/** A doctor-day as signals, kept up to date until the owner is disposed of. */
export function createDayFeed(target: LiveTarget, hears: Hears = {}) {
  const [view, setView] = createSignal<PublicView | null>(null)
  const [state, setState] = createSignal<ConnectionState>('connecting')
  const [heardAt, setHeardAt] = createSignal(0)
  const [connected, setConnected] = createSignal<readonly Token[]>([])
  let isHeard = false
  function take(arrived: unknown): boolean {
    const read = readView(arrived)
    if (read) {
      isHeard = true
      setView((held) => newest(held, read))
    }
    return read !== null
  }

  const connection = makeConnection({
    async room(signal) {
      const { key, ticket } = await orStop(api.queue.ticket.query(target, { signal }))
      return [`${location.origin.replace('http', 'ws')}/parties/queue/${key}`, ticket]
    },
    snapshot: (signal) => orStop(api.queue.snapshot.query(target, { signal })),
    seq: () => view()?.seq ?? 0,
    onView: take,
    onState(next, at) {
      // PWA-2: without a network what this device has kept is better than nothing, and says how old it is.
      const kept = !isHeard && keptView(target)
      if (kept) setView(readView(kept.view))
      setHeardAt(kept ? kept.at : at)
      setState(next)
      pressesGo(next === 'live' ? connection.say : null)
      if (next !== 'live') return
      connectionIsBack()
      hears.onBack?.()
    },
    onText(text) {
      const frame = readServerFrame(text)
      if (frame?.type === 'view') return take(frame.view)
      if (frame?.type === 'error' && frame.code === 'OUTDATED') return 'too old'
      if (frame?.type === 'presence') setConnected(frame.connected)
      if (frame?.type === 'message') hearMessage(frame)
      if (frame && 'commandId' in frame) hearAnswer(frame)
      if (frame?.type === 'notification') hears.onNotification?.(frame.notification)
      return null
    },
  })
  onCleanup(() => {
    connection.close()
    pressesGo(null)
  })

  /** ROOM-2, WAIT-13: without a session, or with one that may not follow this day, there is nothing to wait for. */
  async function orStop<Answer>(asked: Promise<Answer>): Promise<Answer> {
    try {
      return await asked
    } catch (error) {
      const { code } = problemOf(error)
      if (code === 'NOT_SIGNED_IN') {
        location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
      }
      if (code === 'NOT_ALLOWED' || code === 'NOT_FOUND') {
        connection.close()
        setState('refused')
      }
      throw error
    }
  }
  return {
    view,
    state,
    /** WAIT-21: while there is no connection, when what is shown was last known to be so; NaN before anything is. */
    asOf: () => (view() ? heardAt() : Number.NaN),
    connected,
    useHere: connection.useHere,
  }
}
