import { createSignal, onCleanup } from 'solid-js'
import type { Token } from '../../queue/ids.ts'
import type { Notification } from '../../queue/notifications.ts'
import type { PublicView } from '../../queue/view.ts'
import { api } from '../api/trpc.ts'
import { makeConnection } from './connection.ts'
import type { ConnectionState } from './connection-state.ts'
import { newest } from './newest.ts'
import { readServerFrame } from './server-frame.ts'

/** Whose screen it is: one appointment's, or (for the doctor) a whole day's. */
export type LiveTarget = { readonly appointmentId: string } | { readonly key: string }

/** A doctor-day as signals, kept up to date until the owner is disposed of. */
export function createLiveQueue(
  target: LiveTarget,
  onNotification: (notification: Notification) => void = () => {},
) {
  const [view, setView] = createSignal<PublicView | null>(null)
  const [state, setState] = createSignal<ConnectionState>('connecting')
  const [connected, setConnected] = createSignal<readonly Token[]>([])
  const seen = new Set<string>()
  const take = (arrived: PublicView) => setView((held) => newest(held, arrived))

  const connection = makeConnection({
    roomUrl: async () => {
      const { key, ticket } = await api.queue.ticket.query(target)
      return `${location.origin.replace('http', 'ws')}/parties/queue/${key}?ticket=${ticket}`
    },
    snapshot: () => api.queue.snapshot.query(target),
    seq: () => view()?.seq ?? 0,
    onView: take,
    onState: setState,
    onText(text) {
      const frame = readServerFrame(text)
      if (frame?.type === 'view') take(frame.view)
      if (frame?.type === 'presence') setConnected(frame.connected)
      if (frame?.type === 'notification' && !seen.has(frame.notification.id)) {
        seen.add(frame.notification.id)
        onNotification(frame.notification)
      }
    },
  })
  onCleanup(connection.close)
  return { view, state, connected }
}
