import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type AppointmentId, appointmentId, type Instant, type Token, token } from '../queue/ids.ts'
import { keyId, type RoomSecrets, secretNamed } from './room-secrets.ts'

/** What one press on a mail can do: say that one is coming, cancel, or end mails about appointments. */
export const MAIL_LINKS = ['confirm', 'cancel', 'stop'] as const
export type MailLink = (typeof MAIL_LINKS)[number]

const id = z.string().min(1).max(64)
/** What it is about: one appointment with one token, or one account. */
const turn = z.object({
  appointment: id.transform(appointmentId),
  token: z.int().positive().transform(token),
})
const account = z.object({ person: id })

const CLAIMS = { confirm: turn, cancel: turn, stop: account } as const
export type MailLinkClaims = { readonly [Does in MailLink]: z.output<(typeof CLAIMS)[Does]> }

/** LINK-2: bound to what it does, so that none can be used for another; no ticket of a room is one either (ticket.ts). */
const audienceOf = (does: MailLink) => `mail:${does}`

const inSeconds = (at: Instant) => Math.floor(at / 1000)

/** LINK-2: a signed link for one press (HS256); of no use to anybody after `until`. */
export async function issueMailLink<Does extends MailLink>(
  does: Does,
  claims: z.input<(typeof CLAIMS)[Does]>,
  until: Instant,
  [secret]: RoomSecrets,
): Promise<string> {
  const signed = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: await keyId(secret) })
    .setAudience(audienceOf(does))
    .setExpirationTime(inSeconds(until))
    .sign(new TextEncoder().encode(secret))
  return mailLinkPath(does, signed)
}

/** In the query, which no log of ours holds. */
const mailLinkPath = (does: MailLink, signed: string) => `/mail/${does}?link=${signed}`

/** What a link says; `old` when its time is over, `bad` when it is none of ours. */
export async function readMailLink<Does extends MailLink>(
  does: Does,
  signed: string,
  secrets: RoomSecrets,
  now: Instant,
): Promise<MailLinkClaims[Does] | 'old' | 'bad'> {
  try {
    const { payload } = await jwtVerify(signed, ({ kid }) => secretNamed(kid, secrets), {
      audience: audienceOf(does),
      algorithms: ['HS256'],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    })
    const claims = CLAIMS[does].safeParse(payload)
    return claims.success ? (claims.data as MailLinkClaims[Does]) : 'bad'
  } catch (error) {
    // Whatever a stranger has made up, it is no link of ours.
    return error instanceof errors.JWTExpired ? 'old' : 'bad'
  }
}

export type AboutTurn = { readonly appointment: AppointmentId; readonly token: Token }
