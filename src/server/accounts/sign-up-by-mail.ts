import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Db } from '../../db/client.ts'
import type { Clock } from '../../platform/clock.ts'
import { isLanguage } from '../../words/languages.ts'
import { browserLanguage } from '../language.ts'
import { MINUTES, type TellByMail } from './account-mail.ts'
import { keepCode, newCode, sealedCode, takeCode } from './codes.ts'
import { hashPassword } from './password.ts'
import { selectPasswords } from './ways-in.ts'

export type SignUpMeans = {
  readonly db: Db
  readonly clock: Clock
  readonly secret: string
  readonly appUrl: string
  readonly tellByMail: TellByMail
}

const asked = z.object({ name: z.string(), email: z.string(), password: z.string() })
/** `own` is what the browser that began holds, sealed. */
const about = asked.extend({ own: z.string() })

/** Held by the browser that began, and by no other: the password that was chosen there counts only if it is ended there. */
const OWN_COOKIE = 'anteroom.sign_up'

/** Where the Worker sends whoever signs up, and what ends it. */
export const BEGIN_SIGN_UP = '/sign-up/by-mail'
export const CONFIRM_SIGN_UP = '/sign-up/confirm'

/**
 * ACC-1, ACC-2: signing up in two steps. The first keeps what was entered, answers the same whoever the address belongs to,
 * and mails a code and a link; an account is made by the second, which proves that the mail was read. So nobody makes an
 * account of somebody else's address, and nobody finds out whether there is one.
 */
export const signUpByMail = ({ db, clock, secret, appUrl, tellByMail }: SignUpMeans) =>
  ({
    id: 'sign-up-by-mail',
    endpoints: {
      beginSignUp: createAuthEndpoint(BEGIN_SIGN_UP, { method: 'POST', body: asked }, async (ctx) => {
        const email = ctx.body.email.toLowerCase()
        const [attempt, code, link, held] = [newSecret(), newCode(), newSecret(), newSecret()]
        // Also where there is an account, whose password stays: it takes as long as where there is none.
        const password = await hashPassword(ctx.body.password)
        const sealed = await Promise.all([code, link].map((each) => sealedCode(secret, each)))
        const until = clock() + MINUTES.signUp * 60_000
        const own = await sealedCode(secret, held)
        await keepCode(db, nameOf(attempt), { sealed, about: { ...ctx.body, email, password, own } }, until)
        ctx.setCookie(OWN_COOKIE, held, {
          httpOnly: true,
          sameSite: 'lax',
          secure: appUrl.startsWith('https:'),
          path: '/api/auth',
          maxAge: MINUTES.signUp * 60,
        })
        const known = await ctx.context.internalAdapter.findUserByEmail(email)
        const chosen = known && Reflect.get(known.user, 'language')
        tellByMail({
          kind: known ? 'signUpAgain' : 'signUp',
          to: email,
          language: isLanguage(chosen) ? chosen : browserLanguage(new Headers(ctx.headers)),
          code,
          // Behind the #: it reaches no server's log, and no other page.
          url: `${appUrl}/confirm-email#${attempt}.${link}`,
        })
        return ctx.json({ attempt })
      }),
      confirmSignUp: createAuthEndpoint(
        CONFIRM_SIGN_UP,
        { method: 'POST', body: z.object({ attempt: z.string().max(64), code: z.string().max(64) }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const sealed = await sealedCode(secret, ctx.body.code)
          const taken = await takeCode(db, nameOf(ctx.body.attempt), sealed, clock())
          if (!taken) throw new APIError('BAD_REQUEST', { code: 'INVALID_OTP' })
          const { name, email, password, own } = about.parse(taken.about)
          const held = ctx.getCookie(OWN_COOKIE)
          const isOwn = held !== null && held !== undefined && (await sealedCode(secret, held)) === own
          const known = await internalAdapter.findUserByEmail(email)
          const user =
            known?.user ??
            (await internalAdapter.createUser(
              { name, email, emailVerified: true },
              { method: 'sign-up-by-mail' },
            ))
          if (!known?.user.emailVerified) await ownNow(user.id)
          const session = await internalAdapter.createSession(user.id)
          if (!session) throw new APIError('INTERNAL_SERVER_ERROR')
          await setSessionCookie(ctx, { session, user: { ...user, emailVerified: true } })
          // ACC-16: whoever came from another browser than the one that began may believe that they have one.
          const hasPassword = (await selectPasswords(db, user.id)).length > 0
          return ctx.json({ ok: true, hasPassword })

          /** Whatever an account of this address had before anybody proved that it is theirs, somebody else may know. */
          async function ownNow(userId: string) {
            await internalAdapter.deleteUserSessions(userId)
            for (const account of await internalAdapter.findAccounts(userId))
              await internalAdapter.deleteAccount(account.id)
            // Chosen by whoever began, who may be anybody: in another browser it proves nothing.
            if (isOwn)
              await internalAdapter.linkAccount({
                userId,
                providerId: 'credential',
                accountId: userId,
                password,
              })
            if (known) await internalAdapter.updateUser(userId, { emailVerified: true })
          }
        },
      ),
    },
  }) satisfies BetterAuthPlugin

const nameOf = (attempt: string) => `sign-up:${attempt}`

/** 128 bits, as 22 characters of an address. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
