import { readTicket } from '../../protocol/ticket.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { refuseRequest } from './refuse-request.ts'

/** A secret shorter than this is a mistake in the configuration, above all no secret at all. */
const MIN_SECRET_LENGTH = 32

const PATH = /^\/parties\/queue\/([^/]+)$/

/**
 * ROOM-2: decides about a request before any room hears of it: a socket needs a ticket, a command or a snapshot the
 * Worker's own secret. Let through is only what was asked for: a room's host trusts some headers and parameters
 * (`x-partykit-props`, `_pk`) and fails loudly on odd ones, so nothing a stranger wrote reaches it unchecked.
 */
export async function admit(request: Request, secret: unknown): Promise<Request | Response> {
  if (!isSecret(secret)) return refuseRequest('NOT_CONFIGURED')
  const url = new URL(request.url)
  const day = parseDoctorDayKey(PATH.exec(url.pathname)?.[1] ?? '')
  if (!day) return refuseRequest('NOT_FOUND')
  const ticket = url.searchParams.get('ticket') ?? ''
  if (isUpgrade(request)) {
    if (ticket === '') return refuseRequest('TICKET_MISSING')
    if (!(await readTicket(ticket, secret, day.key))) return refuseRequest('TICKET_REFUSED')
    url.search = new URLSearchParams({ ticket }).toString()
  } else {
    if (!(await hasSecret(request, secret))) return refuseRequest('NOT_ALLOWED')
    if (request.method !== 'GET' && request.method !== 'POST') return refuseRequest('METHOD_NOT_ALLOWED')
    url.search = ''
  }
  const admitted = new Request(url, request)
  for (const name of [...admitted.headers.keys()]) {
    if (name.startsWith('x-partykit')) admitted.headers.delete(name)
  }
  return admitted
}

export const isSecret = (secret: unknown): secret is string =>
  typeof secret === 'string' && secret.length >= MIN_SECRET_LENGTH

const isUpgrade = ({ headers }: Request) => headers.get('upgrade')?.toLowerCase() === 'websocket'

/** Whether the request bears the Worker's secret. Compares digests, so that the time taken tells nothing. */
export async function hasSecret(
  { headers }: { readonly headers: Pick<Headers, 'get'> },
  secret: string,
): Promise<boolean> {
  const given = await digest(headers.get('authorization') ?? '')
  const wanted = await digest(`Bearer ${secret}`)
  return given.every((byte, index) => byte === wanted[index])
}

const digest = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
