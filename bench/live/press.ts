import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { protocolsWith } from '../../src/protocol/handshake.ts'
import { issueTicket } from '../../src/protocol/ticket.ts'
import { apiOf } from '../api.ts'
import type { Clinic } from './clinic.ts'
import type { Day } from './day.ts'

/** How a doctor's press travels: as a tRPC call, or as a frame on the socket that the console has open. */
export const WAYS = ['trpc', 'socket'] as const
export type Way = (typeof WAYS)[number]

export type Action = { readonly type: 'start' | 'finish'; readonly token: number }

/** Presses, and resolves when the answer is there. */
export type Press = ((action: Action) => Promise<void>) & { close?: () => void }

export function pressing(way: Way, clinic: Clinic, day: Day): Press | Promise<Press> {
  return way === 'trpc' ? overTrpc(clinic, day) : overSocket(clinic, day)
}

function overTrpc({ stack }: Clinic, { key, doctor }: Day): Press {
  const api = apiOf(stack.url, doctor.cookie)
  return async ({ type, token }) => {
    await api.mutate(`consultation.${type}`, { key, token })
  }
}

/** Answered by `done` or `refused` with the same id. */
async function overSocket({ stack, secrets }: Clinic, { key, doctor }: Day): Promise<Press> {
  const claims = { role: 'doctor', key, who: doctor.userId, sid: doctor.signIn } as const
  const ticket = await issueTicket(claims, [secrets.ROOM_SECRET])
  const url = `${stack.url.replace('http', 'ws')}/parties/queue/${key}`
  const socket = new WebSocket(url, protocolsWith(ticket), { perMessageDeflate: false })
  const asked = new Map<string, (frame: { type: string; code?: string }) => void>()
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data))
    // A frame that the room does not know is answered without an id.
    if (frame.type === 'error') for (const answer of asked.values()) answer(frame)
    asked.get(frame.commandId)?.(frame)
  })
  await once(socket, 'open')
  const press = async (action: Action) => {
    const commandId = randomUUID()
    const answer = await new Promise<{ type: string; code?: string }>((resolve) => {
      asked.set(commandId, resolve)
      socket.send(JSON.stringify({ type: 'press', commandId, press: action }))
    })
    asked.delete(commandId)
    if (answer.type !== 'done') throw new Error(`${action.type}: ${answer.code}`)
  }
  return Object.assign(press, { close: () => socket.terminate() })
}
