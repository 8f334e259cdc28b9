import { consoleLog } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'

/** Every way a room's URL says no, with its status and a sentence. Never more: a stack would tell a stranger too much. */
const REFUSALS = {
  NOT_FOUND: [404, 'There is no such room.'],
  TICKET_MISSING: [401, 'A ticket is needed to connect.'],
  TICKET_REFUSED: [403, 'This ticket is not valid here, or no longer. Ask for a new one.'],
  NOT_ALLOWED: [401, 'This is not open to the public.'],
  METHOD_NOT_ALLOWED: [405, 'A room is read with GET and commanded with POST.'],
  TOO_LARGE: [413, 'This command is too large.'],
  BAD_COMMAND: [400, 'This is not a command.'],
  UNAVAILABLE: [503, 'The room cannot be reached just now. Please try again in a moment.'],
  NOT_CONFIGURED: [503, 'The room is not configured.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

type RequestRefusal = keyof typeof REFUSALS

export function refuseRequest(code: RequestRefusal): Response {
  const [status, message] = REFUSALS[code]
  const headers: HeadersInit = code === 'METHOD_NOT_ALLOWED' ? { allow: 'GET, POST' } : {}
  return Response.json({ code, message }, { status, headers })
}

/** For what was thrown on the way to a room: a host's own answer would quote it to a stranger. */
export function unreachable(error: unknown): Response {
  reportFailure(consoleLog, { event: 'room_unreachable' }, error)
  return refuseRequest('UNAVAILABLE')
}
