import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { type WebSocket, WebSocketServer } from 'ws'

// The plainest room there is, in a process of its own: what one socket says, all the others of its room are told. With bare
// `ws`, or with Socket.IO.

/** Whoever started it is gone. */
process.on('disconnect', () => process.exit())

const server = http.createServer()
if (process.argv[2] === 'ws') serveWebSockets()
else serveSocketIo()
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))

function serveWebSockets(): void {
  const rooms = new Map<string, Set<WebSocket>>()
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, { url = '' }) => {
    const room = rooms.get(url) ?? new Set()
    rooms.set(url, room.add(socket))
    socket.on('close', () => room.delete(socket))
    socket.on('message', (data) => {
      const text = String(data)
      if (text.includes('"hello"')) return
      for (const other of room) if (other !== socket) other.send(text)
    })
  })
}

function serveSocketIo(): void {
  new Server(server, { transports: ['websocket'], perMessageDeflate: false }).on('connection', (socket) => {
    const room = String(socket.handshake.query.room)
    void socket.join(room)
    socket.on('press', (frame) => socket.to(room).emit('view', frame))
  })
}
