import { bearsOneOf } from '../../platform/bearer.ts'
import { ticketIn } from '../../protocol/handshake.ts'
import { roomSecrets } from '../../protocol/room-secrets.ts'
import { readTicket } from '../../protocol/ticket.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { refuseRequest } from './refuse-request.ts'

const PATH = /^\/parties\/queue\/([^/]+)$/

/**
 * ROOM-2: decides about a request before any room hears of it: a socket needs a ticket, a command or a snapshot the
 * Worker's own secret. Let through is only what was asked for: a room's host trusts some headers and parameters
 * (`x-partykit-props`, `_pk`) and fails loudly on odd ones, so nothing a stranger wrote reaches it unchecked.
 */
export async function admit(request: Request, configured: unknown): Promise<Request | Response> {
  const secrets = roomSecrets(configured)
  if (!secrets) return refuseRequest('NOT_CONFIGURED')
  const url = new URL(request.url)
  const day = parseDoctorDayKey(PATH.exec(url.pathname)?.[1] ?? '')
  if (!day) return refuseRequest('NOT_FOUND')
  if (isUpgrade(request)) {
    const ticket = ticketIn(request.headers.get('sec-websocket-protocol'))
    if (ticket === '') return refuseRequest('TICKET_MISSING')
    if (!(await readTicket(ticket, secrets, day.key))) return refuseRequest('TICKET_REFUSED')
  } else {
    if (!(await bearsOneOf(request, secrets))) return refuseRequest('NOT_ALLOWED')
    if (request.method !== 'GET' && request.method !== 'POST') return refuseRequest('METHOD_NOT_ALLOWED')
  }
  url.search = ''
  const admitted = new Request(url, request)
  for (const name of [...admitted.headers.keys()]) {
    if (name.startsWith('x-partykit')) admitted.headers.delete(name)
  }
  return admitted
}

const isUpgrade = ({ headers }: Request) => headers.get('upgrade')?.toLowerCase() === 'websocket'
