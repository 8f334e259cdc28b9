import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { appointmentId, type DoctorDayKey, parseDoctorDayKey } from '../queue/ids.ts'
import { LANGUAGES } from '../words/languages.ts'
import { keyId, type RoomSecrets, secretNamed } from './room-secrets.ts'

const id = z.string().min(1).max(64)

/** Whoever has an account: `who` they are (ROOM-9), and the sign-in they came by, which can end (ROOM-8). Ids only. */
const signedIn = { who: id, sid: id }

/**
 * Who a connection is. The board sees only what is public, and has no account: its `who` is what its issuer counts by.
 * A patient is one appointment.
 */
export const ticketClaims = z
  .discriminatedUnion('role', [
    z.object({ role: z.literal('patient'), appointmentId: id.transform(appointmentId), ...signedIn }),
    z.object({ role: z.literal('doctor'), ...signedIn }),
    z.object({ role: z.literal('staff'), ...signedIn }),
    z.object({ role: z.literal('board'), who: id }),
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

/** ROOM-2: a signed ticket for one doctor-day (HS256). ROOM-10: its header names the secret that it was signed with. */
export async function issueTicket(
  claims: z.input<typeof ticketClaims>,
  [secret]: RoomSecrets,
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: await keyId(secret) })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${TICKET_SECONDS}s`)
    .sign(new TextEncoder().encode(secret))
}

/** The claims of a ticket that is genuine, unexpired and for this very doctor-day; else null. */
export async function readTicket(
  ticket: string,
  secrets: RoomSecrets,
  key: DoctorDayKey,
): Promise<TicketClaims | null> {
  try {
    const { payload } = await jwtVerify(ticket, ({ kid }) => secretNamed(kid, secrets), {
      audience: AUDIENCE,
      algorithms: ['HS256'],
      requiredClaims: ['exp'],
    })
    const claims = ticketClaims.safeParse(payload)
    return claims.success && claims.data.key === key ? claims.data : null
  } catch {
    // Whatever a stranger has made up, it is no ticket.
    return null
  }
}

function toKey(text: string, context: z.RefinementCtx): DoctorDayKey {
  const parsed = parseDoctorDayKey(text)
  if (parsed) return parsed.key
  context.addIssue({ code: 'custom', message: 'not a doctor-day key' })
  return z.NEVER
}
