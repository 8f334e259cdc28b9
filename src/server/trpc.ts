import { initTRPC, type TRPCError } from '@trpc/server'
import type { Db } from '../db/client.ts'
import { hasTimedOut } from '../db/neon.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { TicketClaims } from '../protocol/ticket.ts'
import type { DoctorId } from '../queue/ids.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import type { Language } from '../words/languages.ts'
import type { TellByMail } from './accounts/account-mail.ts'
import type { EndedSignIn, SessionUser } from './accounts/auth.ts'
import type { ViewAt } from './doctor-day/known-views.ts'
import type { RecentViews } from './doctor-day/recent-views.ts'
import { traceOf } from './error-trace.ts'
import { isUnavailable, refusal, refusalIn, refusedFrom } from './errors.ts'
import { keyIdOf } from './record/api-keys.ts'
import type { Seals } from './record/seal.ts'
import type { RoomGateway } from './rooms/gateway.ts'
import { hasUnkeepableText } from './text.ts'
import type { TextMeans } from './texts/text-means.ts'

export type AccountMeans = {
  /** Null where mail is off (MAIL-4). */
  readonly tellByMail: TellByMail | null
  /** ROOM-8: tells the rooms of a sign-in that is over. */
  readonly onSignedOut: (ended: EndedSignIn) => void
  /** Where browsers see the app, for the links of its mails. */
  readonly appUrl: string
  /** What codes are kept by. */
  readonly codeSecret: string
}

/** What every procedure is given; nothing else reaches the outside. */
export type Context = {
  readonly requestId: string
  readonly log: Log
  readonly db: Db
  readonly rooms: RoomGateway
  readonly viewAt: ViewAt
  readonly recentViews: RecentViews
  readonly clock: Clock
  /** What the procedures about somebody's own account need besides. */
  readonly account: AccountMeans
  /** Whether this is the demo clinic (DEMO=1). */
  readonly demo: boolean
  /** PUSH-1: the public half; null when nobody is pushed to. */
  readonly pushKey: string | null
  /** SMS-1: null where text messages are off. */
  readonly texts: TextMeans | null
  /** Where the request comes from, as far as anybody knows: what limits are counted by (ACC-10). */
  readonly address: string
  /** DOC-2: what every write of a prescription is signed with. */
  readonly seal: Seals['seal']
  readonly verifySeal: Seals['verifySeal']
  readonly issueTicket: (claims: TicketClaims) => Promise<string>
  /** Resolves after some time that grows with `attempt`, never the same for two callers. */
  readonly backOff: (attempt: number) => Promise<void>
  /**
   * Who asks: found out once per HTTP request, and only when a procedure wants to know; as it was within the last minute
   * (AUTH-2), or as it is (`afresh`), or as it is once more, when the request itself has changed it.
   */
  readonly currentUser: (how?: 'afresh' | 'changed') => Promise<SessionUser | null>
  /** What a program without a session shows instead (DRAFT-4); null when it shows nothing. */
  readonly bearer: string | null
  /** LANG-2: the choice of the account, once `currentUser` has told it, else what the browser asks for. */
  readonly language: () => Language
}

const RETRIES = 2

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const { code, inWords, details } = refusedFrom(error, ctx?.requestId ?? '-')
    const message = inWords(dictionaryOf(ctx?.language() ?? 'en'))
    return {
      ...shape,
      message,
      data: { ...shape.data, refusal: code, ...(details.length > 0 && { details }) },
    }
  },
})

export const router = t.router

/** EDGE-2: looked at before any procedure's own rules, so that none can forget it. */
const keepable = t.middleware(async ({ getRawInput, next }) => {
  if (hasUnkeepableText(await getRawInput())) throw refusal('BAD_INPUT', ({ api }) => api.unkeepable)
  return next()
})

/**
 * OPS-3: a database that cannot be reached is asked again, then said to be away. Not when it was reached and let its
 * whole time pass (OPS-6), and not when a room or the sequencer says so: they have tried already. Safe for mutations as
 * for queries: every one of them has one effect however often it is sent.
 */
const persistent = t.middleware(async ({ ctx, next, path }) => {
  for (let attempt = 1; ; attempt++) {
    const result = await next()
    if (result.ok) return result
    const { cause } = result.error
    if (refusalIn(cause) || !isUnavailable(cause)) return unwrapped(result)
    ctx.log({ event: 'unavailable', requestId: ctx.requestId, path, attempt, cause: traceOf(cause) })
    if (attempt > RETRIES || hasTimedOut(cause)) throw refusal('UNAVAILABLE')
    await ctx.backOff(attempt)
  }
})

/** A refusal that the database's library has wrapped into an error of its own (EDGE-1) is a refusal again. */
function unwrapped<Result extends { readonly ok: false; readonly error: TRPCError }>(result: Result): Result {
  const refused = refusalIn(result.error.cause)
  return refused ? { ...result, error: refused } : result
}

/** For everybody, signed in or not. */
export const publicProcedure = t.procedure.use(keepable).use(persistent)

/** For whoever has an account; what they may see is decided by `access.ts`. */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next, type }) => {
  // AUTH-2: for reading a copy of a minute is good enough, for changing anything it is not.
  const user = await ctx.currentUser(type === 'mutation' ? 'afresh' : undefined)
  if (!user) throw refusal('NOT_SIGNED_IN')
  return next({ ctx: { user } })
})

/** The same for what only a doctor-day carries out: whether the sign-in is on is looked at when it is written (ROOM-8). */
export const signedInToPress = publicProcedure.use(async ({ ctx, next }) => {
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

/** For the desk, about the clinic. */
export const staffProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.user.role !== 'staff') throw refusal('NOT_ALLOWED')
  return next()
})

/** ADMIN-1: for whoever sets the clinic up, whatever else they are. What they may see is asked afresh, too. */
export const adminProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const user = await ctx.currentUser('afresh')
  if (!user) throw refusal('NOT_SIGNED_IN')
  if (!user.isAdmin) throw refusal('NOT_ALLOWED')
  return next({ ctx: { user } })
})

/** DRAFT-4: for an outside service with a key of the desk's. A session opens none of these, and a key nothing else. */
export const apiKeyProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const keyId = await keyIdOf(ctx.db, ctx.bearer, ctx.clock())
  if (keyId === null) throw refusal('NOT_SIGNED_IN', ({ api }) => api.noSuchKey)
  return next({ ctx: { keyId } })
})
