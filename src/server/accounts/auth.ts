import { passkey } from '@better-auth/passkey'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { eq, sql } from 'drizzle-orm'
import * as authSchema from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { doctors } from '../../db/schema.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { PASSWORD_LEAST, PASSWORD_MOST } from '../../protocol/forms.ts'
import { type DoctorId, doctorId } from '../../queue/ids.ts'
import { Role } from '../../queue/vocabulary.ts'
import { isLanguage, type Language } from '../../words/languages.ts'
import { MINUTES, type TellByMail } from './account-mail.ts'
import { ADDRESS_HEADER, addressOf } from './address.ts'
import { CHANGE_PASSWORD, COUNTED_BY_US, limitedBy } from './limited.ts'
import { forgetCount, SIGN_INS } from './limits.ts'
import { languageOfMail } from './mail-language.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { pluginsByMail } from './plugins-by-mail.ts'
import { forgetProven, isProven } from './proven.ts'
import { forgetPasskeys, isConfirmed, provenByReset, resetLinksOf } from './ways-in.ts'

/** Whoever is signed in. */
export type SessionUser = {
  readonly id: string
  /** The sign-in they came by; no secret. */
  readonly sessionId: string
  readonly name: string
  readonly email: string
  readonly role: Exclude<Role, 'system'>
  /** ADMIN-1: beside the role. */
  readonly isAdmin: boolean
  /** The doctor this account is; null for everybody else. */
  readonly doctorId: DoctorId | null
  /** LANG-2: the person's choice; null for whoever has made none. */
  readonly language: Language | null
}

/** Who asks, and what their browser is to keep so that it need not be looked up at every request. */
export type Identified = { readonly user: SessionUser | null; readonly cookies: readonly string[] }

/** A sign-in that is over. */
export type EndedSignIn = { readonly sid: string; readonly userId: string }

export type Auth = {
  /** Answers `/api/auth/*`. */
  handle(request: Request): Promise<Response>
  /** AUTH-2: as it was within the last minute, or (`afresh`) as it is now. */
  identify(headers: Headers, afresh?: 'afresh'): Promise<Identified>
  userOf(headers: Headers): Promise<SessionUser | null>
  /** Whether there are mails (MAIL-4). */
  readonly sendsMail: boolean
  /** ACC-5: whoever had the account before reads that it has changed. */
  changed(user: SessionUser, kind: 'passwordChanged' | 'emailChanged'): Promise<void>
  /** ACC-12: whether whoever came by this sign-in has shown once more that it is they. */
  isProven(user: SessionUser): Promise<boolean>
  /** ACC-12: their proof has served. */
  proofUsed(user: SessionUser): Promise<void>
  /** ACC-12: told to the address, where it is known to be theirs. */
  passkeyAdded(user: SessionUser): Promise<void>
}

export type AuthOptions = {
  readonly db: Db
  readonly secret: string
  readonly appUrl: string
  readonly origins: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** The mails about accounts; null where mail is off (MAIL-4). */
  readonly tellByMail: TellByMail | null
  /** ROOM-8: hears of every sign-in that ends, however it does. */
  readonly onSignedOut: (ended: EndedSignIn) => void
}

/** AUTH-2: for how long a browser's own, signed copy of who it is may be believed. */
const COPY_SECONDS = 60
const DAY_SECONDS = 86_400
const SIGN_IN = '/sign-in/email'
const COOKIES = 'anteroom'
const SESSION_TOKEN = new RegExp(`(?:^|; ?)(?:__Secure-)?${COOKIES}\\.session_token=[A-Za-z0-9]+`)

const ENDS_SIGN_IN = /\.session_token=;/

/** Whether a request carries the cookie of a session, be it over or not: without one nobody is signed in. */
export const mayBeSignedIn = (headers: Headers): boolean => SESSION_TOKEN.test(headers.get('cookie') ?? '')

/** Accounts and sessions, kept in Postgres by Better Auth (decision 004). Does nothing until it is first asked. */
export function createAuth(options: AuthOptions): Auth {
  const { db, secret, appUrl, origins, clock, log, tellByMail, onSignedOut } = options

  const make = () =>
    betterAuth({
      secret,
      baseURL: appUrl,
      basePath: '/api/auth',
      trustedOrigins: [...origins],
      telemetry: { enabled: false },
      // Its messages may carry addresses and e-mails in their arguments: only the sentence is logged (OPS-1).
      logger: { level: 'warn', log: (level, message) => log({ event: 'auth', level, message }) },
      database: drizzleAdapter(db, { provider: 'pg', schema: authSchema }),
      emailAndPassword: {
        enabled: true,
        minPasswordLength: PASSWORD_LEAST,
        maxPasswordLength: PASSWORD_MOST,
        password: { hash: hashPassword, verify: verifyPassword },
        // ACC-4: by a link, once; whoever else is signed in to the account is not any more.
        revokeSessionsOnPasswordReset: true,
        resetPasswordTokenExpiresIn: MINUTES.reset * 60,
        ...(tellByMail && {
          sendResetPassword: async ({ user, token }, request) =>
            tellByMail({
              kind: 'resetPassword',
              to: user.email,
              language: languageOfMail(user, request?.headers),
              url: `${appUrl}/reset-password#${token}`,
            }),
          onPasswordReset: async ({ user }, request) => {
            await provenByReset(db, user.id, user.emailVerified)
            tellByMail({
              kind: 'passwordChanged',
              to: user.email,
              language: languageOfMail(user, request?.headers),
            })
          },
        }),
      },
      plugins: [
        // ACC-11: bound to the app's own name, so that no page that looks like it can use them.
        passkey({ rpID: new URL(appUrl).hostname, rpName: 'Anteroom', origin: [...origins] }),
        ...(tellByMail === null ? [] : pluginsByMail({ db, clock, secret, appUrl, tellByMail })),
      ],
      user: {
        additionalFields: {
          role: { type: 'string', required: false, input: false, defaultValue: Role.patient },
          language: { type: 'string', required: false, input: false },
          isAdmin: { type: 'boolean', required: false, input: false, defaultValue: false },
          deactivatedAt: { type: 'date', required: false, input: false },
        },
      },
      session: {
        expiresIn: 14 * DAY_SECONDS,
        updateAge: DAY_SECONDS,
        // ACC-12: adding a passkey asks for more than a sign-in of today.
        freshAge: 0,
        cookieCache: { enabled: true, maxAge: COPY_SECONDS },
        additionalFields: { doctorId: { type: 'string', required: false, input: false } },
      },
      databaseHooks: {
        // ACC-3: the library takes away a password only where nobody had proved the address.
        account: { delete: { after: ({ userId }) => forgetPasskeys(db, userId) } },
        session: {
          create: {
            before: async (made) => {
              const account = await accountOf(made.userId)
              // ADMIN-7: by whatever way they come.
              if (account?.isDeactivated) throw new APIError('FORBIDDEN', { code: 'DEACTIVATED' })
              return { data: { ...made, doctorId: account?.doctorId ?? null } }
            },
          },
          delete: {
            after: async ({ id, userId }) => onSignedOut({ sid: id, userId }),
          },
        },
      },
      // What matters is counted by us (./limited.ts). The library's own count of a place goes on as long as no minute passes
      // without somebody, so that whoever shares it with many would be kept out by them.
      rateLimit: { enabled: true, storage: 'database', window: 60, max: 3_000, customRules: COUNTED_BY_US },
      hooks: {
        before: createAuthMiddleware(async (ctx) => {
          const { path, body, headers } = ctx
          const userIdOf = async () => (await getSessionFromCtx(ctx))?.user.id ?? null
          const seconds = await limitedBy({ db, clock, userIdOf }, path, body, headers ?? new Headers())
          if (seconds !== null)
            throw new APIError('TOO_MANY_REQUESTS', undefined, { 'retry-after': `${seconds}` })
          // ACC-5: not left to whoever asks.
          if (path === CHANGE_PASSWORD) return { context: { body: { ...body, revokeOtherSessions: true } } }
          return undefined
        }),
        after: createAuthMiddleware(async ({ path, body, headers, context }) => {
          if (path !== SIGN_IN || !context.newSession) return
          await forgetCount(db, SIGN_INS, [addressOf(headers ?? new Headers()), body.email])
        }),
      },
      // Unforeseen failures are ours to log and to word, not the library's.
      onAPIError: { throw: true },
      advanced: {
        cookiePrefix: COOKIES,
        database: { joins: true },
        ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
        useSecureCookies: appUrl.startsWith('https:'),
        defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      },
    })

  let made: ReturnType<typeof make> | undefined
  const auth = () => {
    made ??= make()
    return made
  }

  return {
    handle: (request) => auth().handler(request),

    identify,
    userOf: async (headers) => (await identify(headers)).user,
    sendsMail: tellByMail !== null,
    async changed(user, kind) {
      await resetLinksOf(db, user.id)
      tellByMail?.({ kind, to: user.email, language: languageOfMail(user) })
    },
    isProven: (user) => isProven({ db, clock }, user),
    proofUsed: (user) => forgetProven({ db }, user),
    async passkeyAdded(user) {
      if (await isConfirmed(db, user.id))
        tellByMail?.({ kind: 'passkeyAdded', to: user.email, language: languageOfMail(user) })
    },
  }

  async function identify(headers: Headers, afresh?: 'afresh'): Promise<Identified> {
    const query = afresh && { disableCookieCache: true }
    const { response, headers: told } = await auth().api.getSession({ headers, query, returnHeaders: true })
    // Never the end of the sign-in itself: an answer that is slow may come after the next one has begun.
    const cookies = told.getSetCookie().filter((cookie) => !ENDS_SIGN_IN.test(cookie))
    if (!response) return { user: null, cookies }
    // ADMIN-7: also one who came in at the very moment at which the account was deactivated.
    if (response.user.deactivatedAt) return { user: null, cookies }
    const user = userFrom(response.session, response.user)
    // Somebody who has become a doctor since they signed in, or whom an older version has signed in.
    const isUnknown = user.role === Role.doctor && user.doctorId === null
    const found = isUnknown ? ((await accountOf(user.id))?.doctorId ?? null) : null
    return { user: found === null ? user : { ...user, doctorId: doctorId(found) }, cookies }
  }

  async function accountOf(userId: string) {
    const { user } = authSchema
    const [found] = await db
      .select({ doctorId: doctors.id, isDeactivated: sql<boolean>`${user.deactivatedAt} is not null` })
      .from(user)
      .leftJoin(doctors, eq(doctors.userId, user.id))
      .where(eq(user.id, userId))
    return found
  }
}

function userFrom(
  session: { readonly id: string; readonly doctorId?: string | null | undefined },
  {
    id,
    name,
    email,
    role,
    language,
    isAdmin,
  }: Pick<SessionUser, 'id' | 'name' | 'email'> & {
    readonly role?: string | null | undefined
    readonly language?: string | null | undefined
    readonly isAdmin?: boolean | null | undefined
  },
): SessionUser {
  return {
    id,
    sessionId: session.id,
    name,
    email,
    role: role === Role.doctor || role === Role.staff ? role : Role.patient,
    isAdmin: isAdmin === true,
    doctorId: session.doctorId ? doctorId(session.doctorId) : null,
    language: isLanguage(language) ? language : null,
  }
}
