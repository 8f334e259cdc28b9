import { SUBPROTOCOL } from '../../protocol/handshake.ts'

/** ROOM-10: an answer that opens a socket says which subprotocol was chosen; without it a browser closes at once. */
export function withSubprotocol(answer: Response): Response {
  const { webSocket } = answer
  if (!webSocket) return answer
  return new Response(null, { status: 101, webSocket, headers: { 'sec-websocket-protocol': SUBPROTOCOL } })
}
