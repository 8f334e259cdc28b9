import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { WebSocket, WebSocketServer } from 'ws'
import { addClinic, type TestClinic } from '../e2e/testing/clinic.ts'
import { loadSecrets } from '../scripts/local/secrets.ts'
import { type Stack, startStack } from '../scripts/local/stack.ts'
import { createLedger } from '../src/ledger/neon-ledger.ts'
import { createSequencer } from '../src/ledger/sequencer.ts'
import { localDayAt } from '../src/platform/local-day.ts'
import { protocolsWith } from '../src/protocol/handshake.ts'
import { issueTicket } from '../src/protocol/ticket.ts'
import {
  appointmentId,
  commandId,
  type DoctorDayKey,
  doctorDayKey,
  doctorId,
  patientId,
} from '../src/queue/ids.ts'
import { type Api, signIn } from './api.ts'
import { beside, median, timed } from './measure.ts'

const SOCKETS = 100
const CLICKS = 15
const PATIENTS = CLICKS + 2

/**
 * From the doctor's click to the last of 100 sockets, decided, appended to Postgres and broadcast in between; beside
 * what the machine can do at all: a bare `ws` server that sends the same bytes to 100 sockets.
 */
export async function benchFanOut(): Promise<string[]> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-bench-'))
  fs.chmodSync(stateDir, 0o755)
  const stack = await startStack({ stateDir, durable: false, demo: false })
  try {
    const names = Array.from({ length: PATIENTS }, (_, n) => `Patient${n}`)
    const clinic = await addClinic(stack.databaseUrl, names)
    await bookEverybody(stack, clinic)
    const doctor = await signIn(stack.url, clinic.doctor)
    const key = doctorDayKey(doctorId(clinic.doctorId), today())
    const room = `${stack.url.replace('http', 'ws')}/parties/queue/${key}`
    const { sockets, viewBytes } = await openSockets(room, await tickets(stateDir, key))
    await doctor.mutate('doctor.setStatus', { key, availability: 'available', backInMinutes: null })
    const ours = await clicks(doctor, key, sockets)
    for (const socket of sockets) socket.close()
    const raw = await rawBroadcast(viewBytes)
    return [beside(`click to the last of ${SOCKETS} sockets`, ours, raw, 'bare ws broadcast')]
  } finally {
    await stack.stop()
    fs.rmSync(stateDir, { recursive: true, force: true })
  }
}

/** Straight into the ledger: the bookings are not what is measured, and one address may not sign in seventeen people. */
async function bookEverybody(stack: Stack, clinic: TestClinic): Promise<void> {
  const date = today()
  const ledger = createLedger({ databaseUrl: stack.databaseUrl, neonLocal: stack.neonUrl })
  const sequencer = createSequencer({
    key: doctorDayKey(doctorId(clinic.doctorId), date),
    ledger,
    onPublish: () => {},
  })
  await Promise.all(
    clinic.patients.map(({ id }) =>
      sequencer.submit({
        id: commandId(randomUUID()),
        at: Date.now(),
        actor: { role: 'patient', id },
        command: {
          type: 'BookAppointment',
          appointmentId: appointmentId(randomUUID()),
          patientId: patientId(id),
          mode: 'in_person',
          origin: 'booked',
          policy: { today: date, isWorkingDay: true, modes: ['in_person'], capacity: PATIENTS },
          settings: { minutesPerPatient: 10 },
        },
      }),
    ),
  )
}

const today = () => localDayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)

/** As many boards, each a person of its own: one person has no more than sixteen sockets (ROOM-9). */
async function tickets(stateDir: string, key: DoctorDayKey): Promise<string[]> {
  const { ROOM_SECRET } = await loadSecrets(stateDir)
  return Promise.all(
    Array.from({ length: SOCKETS }, (_, n) =>
      issueTicket({ role: 'board', key, who: `board ${n}` }, [ROOM_SECRET]),
    ),
  )
}

async function openSockets(
  room: string,
  tickets: readonly string[],
): Promise<{ sockets: WebSocket[]; viewBytes: number }> {
  let viewBytes = 0
  const sockets = await Promise.all(
    tickets.map(async (ticket) => {
      const socket = new WebSocket(room, protocolsWith(ticket))
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject)
        socket.once('message', (data) => {
          viewBytes = data.toString().length
          resolve()
        })
      })
      return socket
    }),
  )
  return { sockets, viewBytes }
}

/** Starts and finishes visits; each click is timed until every socket has the view that it led to. */
async function clicks(doctor: Api, key: string, sockets: WebSocket[]): Promise<number> {
  const times: number[] = []
  for (let token = 1; token <= CLICKS; token++) {
    await doctor.mutate('consultation.start', { key, token })
    const heard = sockets.map((socket) => turnOf(socket, token + 1))
    let answered: Promise<unknown> = Promise.resolve()
    times.push(
      await timed(() => {
        answered = doctor.mutate('consultation.finish', { key, token })
        return Promise.all(heard)
      }),
    )
    await answered
  }
  return median(times)
}

const turnOf = (socket: WebSocket, token: number) =>
  new Promise<void>((resolve) => {
    const hear = (data: { toString(): string }) => {
      const frame = JSON.parse(data.toString())
      if (frame.type !== 'view' || frame.view.serving !== token) return
      socket.off('message', hear)
      resolve()
    }
    socket.on('message', hear)
  })

async function rawBroadcast(bytes: number): Promise<number> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await new Promise((listening) => server.once('listening', listening))
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sockets = await Promise.all(
    Array.from({ length: SOCKETS }, async () => {
      const socket = new WebSocket(address)
      await new Promise((open) => socket.once('open', open))
      return socket
    }),
  )
  const message = JSON.stringify({ id: randomUUID(), padding: 'x'.repeat(Math.max(0, bytes - 60)) })
  const times: number[] = []
  for (let round = 0; round < CLICKS; round++) {
    times.push(
      await timed(async () => {
        const heard = Promise.all(
          sockets.map((socket) => new Promise((done) => socket.once('message', done))),
        )
        for (const client of server.clients) client.send(message)
        await heard
      }),
    )
  }
  for (const socket of sockets) socket.terminate()
  server.close()
  return median(times)
}
