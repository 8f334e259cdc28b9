import type { Db } from '../../db/client.ts'
import type { Clock } from '../../platform/clock.ts'
import { addressOf } from './address.ts'
import {
  CODES_FOR_ONE,
  CODES_FROM_ONE,
  count,
  type Limit,
  MAILS_FROM_ONE,
  MAILS_TO_ONE,
  OWN_PASSWORDS,
  SIGN_INS,
  SIGN_INS_FROM_ONE,
  SIGN_UPS_FROM_ONE,
} from './limits.ts'

/** `userId` is '' for nobody, whom the library turns away: there is nothing to count. */
type Asker = { readonly address: string; readonly userId: string }
type Counted = readonly [limit: Limit, whose: readonly string[]]

const sendsMail = (email: string, { address }: Asker): Counted[] => [
  [MAILS_TO_ONE, [email]],
  [MAILS_FROM_ONE, [address]],
]
const triesCode = (whose: string, { address }: Asker): Counted[] => [
  // With the place: nobody else's guesses keep somebody from their own code. Each code lives through five in any case.
  [CODES_FOR_ONE, [whose, address]],
  [CODES_FROM_ONE, [address]],
]

/** The one rule that asks who is signed in. */
export const CHANGE_PASSWORD = '/change-password'

/** ACC-10: which field of which request says about whom it is, and what of it is counted. */
const RULES: Readonly<
  Record<string, readonly [field: string, rule: (about: string, asker: Asker) => Counted[]]>
> = {
  '/sign-in/email': [
    'email',
    (email, { address }) => [
      [SIGN_INS, [address, email]],
      [SIGN_INS_FROM_ONE, [address]],
    ],
  ],
  '/sign-up/email': ['email', (_, { address }) => [[SIGN_UPS_FROM_ONE, [address]]]],
  '/sign-up/by-mail': ['email', sendsMail],
  '/sign-up/confirm': ['attempt', triesCode],
  '/email-otp/send-verification-otp': ['email', sendsMail],
  '/sign-in/email-otp': ['email', triesCode],
  '/email-otp/verify-email': ['email', triesCode],
  '/email-otp/request-email-change': ['newEmail', sendsMail],
  '/email-otp/change-email': ['newEmail', triesCode],
  '/request-password-reset': ['email', sendsMail],
  '/reset-password': ['token', triesCode],
  [CHANGE_PASSWORD]: [
    'currentPassword',
    (_, { userId }) => (userId === '' ? [] : [[OWN_PASSWORDS, [userId]]]),
  ],
}

/** What the library's own count leaves alone. */
export const COUNTED_BY_US: Readonly<Record<string, false>> = Object.fromEntries(
  Object.keys(RULES).map((path) => [path, false as const]),
)

type Means = {
  readonly db: Db
  readonly clock: Clock
  /** Whose sign-in a request comes by, as the library itself finds it; null for nobody's. */
  readonly userIdOf: () => Promise<string | null>
}

/**
 * ACC-10: counts what a request of the library's wants, before anybody knows whether there is such an account, and says for how
 * many seconds it has to wait; null to go ahead.
 */
export async function limitedBy(
  { db, clock, userIdOf }: Means,
  path: string,
  body: unknown,
  headers: Headers,
): Promise<number | null> {
  const [field, rule] = RULES[path] ?? []
  if (field === undefined || rule === undefined || typeof body !== 'object' || body === null) return null
  const about: unknown = Reflect.get(body, field)
  if (typeof about !== 'string') return null
  // By whose the session is, and not by what the cookie says: whoever asks writes that as they like.
  const userId = path === CHANGE_PASSWORD ? ((await userIdOf()) ?? '') : ''
  let longest: number | null = null
  for (const [limit, whose] of rule(about, { address: addressOf(headers), userId })) {
    const seconds = await count(db, limit, whose, clock())
    if (seconds !== null) longest = Math.max(longest ?? 0, seconds)
  }
  return longest
}
