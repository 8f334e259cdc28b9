/** How the screen gets its news (ROOM-5). */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline' | 'elsewhere'

const LABELS: Readonly<Record<ConnectionState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  polling: 'Updating every 10 s',
  offline: 'Offline',
  elsewhere: 'Open on other screens',
}

/** ROOM-5: what the patient reads, word for word. */
export const connectionLabel = (state: ConnectionState): string => LABELS[state]
