import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { appointmentId, type DoctorDayKey, parseDoctorDayKey } from '../queue/ids.ts'
import { LANGUAGES } from '../words/languages.ts'

/** Who a connection is. The board sees only what is public; a patient is one appointment. */
export const ticketClaims = z
  .discriminatedUnion('role', [
    z.object({
      role: z.literal('patient'),
      appointmentId: z.string().min(1).max(64).transform(appointmentId),
    }),
    z.object({ role: z.literal('doctor') }),
    z.object({ role: z.literal('staff') }),
    z.object({ role: z.literal('board') }),
  ])
  .and(
    z.object({
      key: z.string().transform(toKey),
      /** LANG-2: what the room says to this connection alone is said in it. */
      language: z.enum(LANGUAGES).default('en').catch('en'),
    }),
  )
export type TicketClaims = z.output<typeof ticketClaims>

/** Long enough to open a socket, too short to be worth stealing. A reconnect asks for a new one. */
export const TICKET_SECONDS = 120

const AUDIENCE = 'room'

/** ROOM-2: a signed ticket for one doctor-day (HS256). `secret` is shared by the Worker and the room. */
export const issueTicket = (claims: z.input<typeof ticketClaims>, secret: string): Promise<string> =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${TICKET_SECONDS}s`)
    .sign(new TextEncoder().encode(secret))

/** The claims of a ticket that is genuine, unexpired and for this very doctor-day; else null. */
export async function readTicket(
  ticket: string,
  secret: string,
  key: DoctorDayKey,
): Promise<TicketClaims | null> {
  try {
    const { payload } = await jwtVerify(ticket, new TextEncoder().encode(secret), {
      audience: AUDIENCE,
      algorithms: ['HS256'],
    })
    const claims = ticketClaims.safeParse(payload)
    return claims.success && claims.data.key === key ? claims.data : null
  } catch {
    return null
  }
}

function toKey(text: string, context: z.RefinementCtx): DoctorDayKey {
  const parsed = parseDoctorDayKey(text)
  if (parsed) return parsed.key
  context.addIssue({ code: 'custom', message: 'not a doctor-day key' })
  return z.NEVER
}
