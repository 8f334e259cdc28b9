import { metered } from '../db/metered.ts'
import { chooseLanguage } from '../words/languages.ts'
import { addressOf } from './accounts/address.ts'
import type { Auth, SessionUser } from './accounts/auth.ts'
import { refusal } from './errors.ts'
import { browserLanguage } from './language.ts'
import type { Context } from './trpc.ts'

/** EDGE-1: the app's fullest page needs 4; asked three times while the database is away (OPS-3), 12. */
const MAX_STATEMENTS = 40

type Shared = Omit<Context, 'requestId' | 'currentUser' | 'language' | 'bearer' | 'address'> & {
  readonly auth: Auth
}

/** What the procedures of one HTTP request are given together: who asks is looked up once, statements are counted. */
export function contextOf(
  shared: Shared,
  headers: Headers,
  requestId: string,
  keep: (cookie: string) => void,
): Context {
  const { auth, log, rooms, viewAt, recentViews, clock, demo, issueTicket, backOff } = shared
  const { seal, verifySeal, pushKey, account, texts } = shared
  let asked: Promise<SessionUser | null> | undefined
  let user: SessionUser | null = null
  let isFresh = false
  const currentUser = (how?: 'afresh' | 'changed') => {
    if (how === 'changed' || (how === 'afresh' && !isFresh)) asked = undefined
    isFresh ||= how !== undefined
    asked ??= auth.identify(headers, isFresh ? 'afresh' : undefined).then(
      (found) => {
        found.cookies.forEach(keep)
        user = found.user
        return user
      },
      (error: unknown) => {
        asked = undefined // A retry asks again.
        throw error
      },
    )
    return asked
  }
  const language = () => chooseLanguage(user?.language, [browserLanguage(headers)])
  // The sequencer's own are as many as the procedures, and those are counted already (src/protocol/batch.ts).
  let statements = 0
  const db = metered(shared.db, () => {
    statements += 1
    if (statements > MAX_STATEMENTS) throw refusal('TOO_MUCH_AT_ONCE')
  })
  const [, bearer = null] = /^Bearer (\S{1,200})$/.exec(headers.get('authorization') ?? '') ?? []
  const own = { requestId, db, currentUser, language, bearer, address: addressOf(headers) }
  return {
    ...own,
    log,
    rooms,
    viewAt,
    recentViews,
    clock,
    demo,
    issueTicket,
    backOff,
    seal,
    verifySeal,
    pushKey,
    account,
    texts,
  }
}
