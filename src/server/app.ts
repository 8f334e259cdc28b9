import { trpcServer } from '@hono/trpc-server'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { sql } from 'drizzle-orm'
import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Db } from '../db/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { withTimeLimit } from '../platform/time-limit.ts'
import type { TicketClaims } from '../protocol/ticket.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import type { ApiRefusal } from '../words/dictionary.ts'
import { chooseLanguage } from '../words/languages.ts'
import type { Auth, SessionUser } from './accounts/auth.ts'
import { answerAuth } from './accounts/auth-answer.ts'
import { calendarOf } from './appointments/calendar.ts'
import { isApiRefusal, isUnavailable, Refused, refusedFrom } from './errors.ts'
import { browserLanguage } from './language.ts'
import { isSameOrigin } from './origins.ts'
import type { RoomGateway } from './rooms/gateway.ts'
import { appRouter } from './routers/app.ts'
import type { Context } from './trpc.ts'

export type AppDeps = {
  readonly db: Db
  readonly auth: Auth
  readonly rooms: RoomGateway
  readonly clock: Clock
  readonly log: Log
  readonly demo: boolean
  /** Whose pages may change anything. */
  readonly origins: readonly string[]
  readonly issueTicket: (claims: TicketClaims) => Promise<string>
  readonly backOff: (attempt: number) => Promise<void>
  /** Hands a request for `/parties/*` to its room. */
  readonly routeRoom: (request: Request) => Promise<Response>
}

type Variables = { Variables: { requestId: string } }

/** The largest body anything here needs is a page of text. */
const MAX_BODY_BYTES = 64 * 1024
/** OPS-6: whoever asks for our health has little patience. */
const HEALTH_MS = 3_000

/** The Worker as a function of what it needs; tests call `app.request()` and open no port. */
export function createApp(deps: AppDeps): Hono<Variables> {
  const { db, auth, clock, log, origins } = deps
  const app = new Hono<Variables>()

  // Before everything else: the answer that opens a socket must not be touched.
  app.all('/parties/*', (c) => deps.routeRoom(c.req.raw))

  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    const started = clock()
    await next()
    c.header('x-request-id', c.get('requestId'))
    c.header('cache-control', 'no-store')
    const { method, path } = c.req
    const { status } = c.res
    log({ event: 'request', requestId: c.get('requestId'), method, path, status, ms: clock() - started })
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  )
  app.use((c, next) => {
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (changes && !isSameOrigin(c.req.raw.headers, origins))
      return Promise.resolve(refuse(c, 'NOT_ALLOWED', 403))
    return next()
  })
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => refuse(c, 'TOO_LARGE', 413) }))

  app.get('/api/health', async (c) => {
    try {
      await withTimeLimit(HEALTH_MS, () => db.execute(sql`select 1`))
      return c.json({ ok: true })
    } catch {
      return c.json({ ok: false, database: 'unreachable' }, 503)
    }
  })

  app.on(['GET', 'POST'], '/api/auth/*', (c) => answerAuth(auth, c.req.raw))

  /** BOOK-7: a plain link, so that a phone hands it to its calendar. */
  app.get('/api/appointments/:id/calendar', async (c) => {
    const user = await contextOf(c).currentUser()
    if (!user) return refuse(c, 'NOT_SIGNED_IN', 401)
    const [appUrl = ''] = origins
    const calendar = await calendarOf({ db, user, appUrl, now: clock() }, c.req.param('id'))
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="appointment.ics"',
    })
  })

  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      endpoint: '/trpc',
      createContext: (_, c) => ({ ...contextOf(c) }),
      onError({ error, path, ctx }) {
        const id = (ctx as Partial<Context> | undefined)?.requestId ?? '-'
        const { code } = refusedFrom(error, id)
        const unforeseen = code === 'INTERNAL'
        log(
          unforeseen
            ? { event: 'error', requestId: id, path, cause: describe(error.cause) }
            : { event: 'refused', requestId: id, path, refusal: code },
        )
      },
    }),
  )

  app.notFound((c) => refuse(c, 'NOT_FOUND', 404))
  app.onError((error, c) => {
    if (error instanceof TRPCError && error.cause instanceof Refused && isApiRefusal(error.cause.code))
      return refuse(c, error.cause.code, getHTTPStatusCodeFromError(error) as ContentfulStatusCode)
    const away = isUnavailable(error)
    log({ event: 'error', requestId: c.get('requestId'), path: c.req.path, cause: describe(error) })
    return away ? refuse(c, 'UNAVAILABLE', 503) : refuse(c, 'INTERNAL', 500)
  })
  return app

  function contextOf(c: HonoContext): Context {
    const { rooms, demo, issueTicket, backOff } = deps
    const { headers } = c.req.raw
    let asked: Promise<SessionUser | null> | undefined
    let user: SessionUser | null = null
    const currentUser = () => {
      asked ??= auth.userOf(headers).then(
        (found) => {
          user = found
          return found
        },
        (error: unknown) => {
          asked = undefined // A retry asks again.
          throw error
        },
      )
      return asked
    }
    const language = () => chooseLanguage(user?.language, [browserLanguage(headers)])
    const requestId = c.get('requestId')
    return { requestId, log, db, rooms, clock, demo, issueTicket, backOff, currentUser, language }
  }
}

/** The same shape as a refusal over tRPC has in its `data`; in the language of the browser. */
const refuse = (c: HonoContext, code: ApiRefusal, status: ContentfulStatusCode) => {
  const { api } = dictionaryOf(browserLanguage(c.req.raw.headers))
  return c.json({ refusal: code, message: api.refusals[code] }, status)
}

/** What the log may know of an error: its kind. A message can quote a value, and a value can be a name (OPS-1). */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const cause = error.cause instanceof Error ? ` < ${describe(error.cause)}` : ''
  const [, frame = ''] = error.stack?.split('\n    at ') ?? []
  return `${error.name}${code} at ${frame}${cause}`
}
