/** How the screen gets its news (ROOM-5). */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline'

/** ROOM-5: what the patient reads, word for word. */
export function connectionLabel(state: ConnectionState): string {
  switch (state) {
    case 'connecting':
      return 'Connecting'
    case 'live':
      return 'Live'
    case 'reconnecting':
      return 'Reconnecting'
    case 'polling':
      return 'Updating every 10 s'
    case 'offline':
      return 'Offline'
    default:
      return state satisfies never
  }
}
