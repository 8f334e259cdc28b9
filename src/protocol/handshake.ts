/** ROOM-10: what every client of a room offers beside its ticket, and the room answers with. */
export const SUBPROTOCOL = 'anteroom'

/**
 * What to open a socket with. The ticket goes in the `Sec-WebSocket-Protocol` header, the only one that a browser lets
 * a page write: an address would be kept in logs and traces all along the way.
 */
export const protocolsWith = (ticket: string): [string, string] => [SUBPROTOCOL, ticket]

/** The ticket of a `Sec-WebSocket-Protocol` header; empty when there is none. */
export function ticketIn(header: string | null): string {
  const [protocol, ticket = ''] = (header ?? '').split(',').map((part) => part.trim())
  return protocol === SUBPROTOCOL ? ticket : ''
}
