import { initTRPC } from '@trpc/server'
import type { Db } from '../db/client.ts'
import { hasTimedOut } from '../db/neon.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { TicketClaims } from '../protocol/ticket.ts'
import type { DoctorId } from '../queue/ids.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import type { Language } from '../words/languages.ts'
import type { SessionUser } from './accounts/auth.ts'
import { isUnavailable, refusal, refusedFrom } from './errors.ts'
import type { RoomGateway } from './rooms/gateway.ts'

/** What every procedure is given; nothing else reaches the outside. */
export type Context = {
  readonly requestId: string
  readonly log: Log
  readonly db: Db
  readonly rooms: RoomGateway
  readonly clock: Clock
  /** Whether this is the demo clinic (DEMO=1). */
  readonly demo: boolean
  readonly issueTicket: (claims: TicketClaims) => Promise<string>
  /** Resolves after some time that grows with `attempt`, never the same for two callers. */
  readonly backOff: (attempt: number) => Promise<void>
  /** Who asks; read from the database once per HTTP request, and only when a procedure wants to know. */
  readonly currentUser: () => Promise<SessionUser | null>
  /** LANG-2: the choice of the account, once `currentUser` has told it, else what the browser asks for. */
  readonly language: () => Language
}

const RETRIES = 2

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const { code, inWords } = refusedFrom(error, ctx?.requestId ?? '-')
    const message = inWords(dictionaryOf(ctx?.language() ?? 'en'))
    return { ...shape, message, data: { ...shape.data, refusal: code } }
  },
})

export const router = t.router

/**
 * OPS-3: a database that cannot be reached is asked again, then said to be away; at once when it was reached and let
 * its whole time pass (OPS-6). Safe for mutations as for queries:
 * every one of them has one effect however often it is sent.
 */
const persistent = t.middleware(async ({ ctx, next, path }) => {
  for (let attempt = 1; ; attempt++) {
    const result = await next()
    if (result.ok || !isUnavailable(result.error.cause)) return result
    ctx.log({ event: 'unavailable', requestId: ctx.requestId, path, attempt })
    if (attempt > RETRIES || hasTimedOut(result.error.cause)) throw refusal('UNAVAILABLE')
    await ctx.backOff(attempt)
  }
})

/** For everybody, signed in or not. */
export const publicProcedure = t.procedure.use(persistent)

/** For whoever has an account; what they may see is decided by `access.ts`. */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const user = await ctx.currentUser()
  if (!user) throw refusal('NOT_SIGNED_IN')
  return next({ ctx: { user } })
})

/** For patients, about their own appointments. */
export const patientProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.user.role !== 'patient') throw refusal('NOT_ALLOWED')
  return next()
})

/** For doctors, about their own days. */
export const doctorProcedure = signedInProcedure.use(({ ctx, next }) => {
  const { role, doctorId } = ctx.user
  if (role !== 'doctor' || doctorId === null) throw refusal('NOT_ALLOWED')
  return next({ ctx: { doctorId: doctorId satisfies DoctorId } })
})
