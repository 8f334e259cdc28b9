import { randomUUID } from 'node:crypto'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import WebSocket from 'ws'
import type { ServerFrame } from '../src/protocol/frames.ts'
import { protocolsWith } from '../src/protocol/handshake.ts'
import { token } from '../src/queue/ids.ts'
import { standingOf } from '../src/queue/views/standing.ts'
import type { AppRouter } from '../src/server/routers/app.ts'
import { anteroom, setting } from './settings.ts'
import { signIn } from './sign-in.ts'

// Books a doctor for today and follows the line until one's turn comes: typed procedures, and the room's socket.
//
//   EMAIL=nadia@demo.example PASSWORD=anteroom-demo DOCTOR=<id> npx node examples/book-and-follow.ts

const url = anteroom()
const cookie = await signIn(url, setting('EMAIL'), setting('PASSWORD'))
const api = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: `${url}/trpc`, maxItems: 10, headers: { cookie } })],
})

const doctorId = setting('DOCTOR')
const days = await api.doctors.days.query({ doctorId })
const today = days[0]?.date
if (today === undefined) throw new Error('the doctor has no calendar')

// Made once for this wish: however often the request is sent, it is one booking.
const commandId = randomUUID()
const mode = setting('MODE', 'in_person') === 'online' ? 'online' : 'in_person'
const booked = await api.appointments.book.mutate({
  doctorId,
  date: today,
  mode,
  reason: 'Check-up',
  commandId,
})
const held = token(booked.token)
console.log(`token ${held}`)

const { ticket, key } = await api.queue.ticket.query({ appointmentId: booked.appointmentId })
const room = new WebSocket(`${url.replace('http', 'ws')}/parties/queue/${key}`, protocolsWith(ticket))
room.on('open', () => room.send(JSON.stringify({ type: 'hello', seq: 0 })))
// A socket that says nothing for long is closed along the way.
const beat = setInterval(() => room.send(JSON.stringify({ type: 'ping' })), 12_000)

let newest = -1
let last = ''
room.on('message', (data) => {
  const frame = JSON.parse(String(data)) as ServerFrame
  if (frame.type === 'notification') console.log(frame.notification.message)
  // Frames may come twice or in another order: the view with the highest seq is what counts.
  if (frame.type !== 'view' || frame.view.seq <= newest) return
  newest = frame.view.seq
  const standing = standingOf(frame.view, held)
  const text = standing.stage === 'waiting' ? `position ${standing.position}` : standing.stage
  if (text !== last) console.log(text)
  last = text
  if (standing.stage !== 'waiting') room.close()
})
room.on('close', (code) => {
  clearInterval(beat)
  // A program that runs for days asks for a new ticket here and connects again.
  if (last.startsWith('position')) console.error(`the room closed the connection (${code})`)
})
