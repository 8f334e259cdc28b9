import { trpcServer } from '@hono/trpc-server'
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Db } from '../db/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { withTimeLimit } from '../platform/time-limit.ts'
import { MAX_BATCH } from '../protocol/batch.ts'
import { DELIVER_ROUTE } from '../protocol/deliver-route.ts'
import { MAIL_LINKS } from '../protocol/mail-link.ts'
import type { RoomSecrets } from '../protocol/room-secrets.ts'
import { TEXT_NEWS_PATHS } from '../protocol/text-news.ts'
import type { TicketClaims } from '../protocol/ticket.ts'
import { dictionaryOf } from '../words/dictionaries.ts'
import { chooseLanguage } from '../words/languages.ts'
import type { Auth } from './accounts/auth.ts'
import { answerAuth } from './accounts/auth-answer.ts'
import { calendarOf } from './appointments/calendar.ts'
import { type AnswerText, answerInbox, answerText, INBOX_PATH, type ReadInbox } from './demo-inbox.ts'
import type { ViewAt } from './doctor-day/known-views.ts'
import type { RecentViews } from './doctor-day/recent-views.ts'
import type { TakeFonts } from './documents/font-files.ts'
import { answerPrescriptionPdf } from './documents/prescription-answer.ts'
import { answerVerify } from './documents/verify-answer.ts'
import { traceOf } from './error-trace.ts'
import { isUnavailable, refusal, refusalIn, refusedFrom } from './errors.ts'
import { answerRefusal } from './http-refusal.ts'
import { browserLanguage } from './language.ts'
import { answerMailLink } from './mail-links/answer.ts'
import { isSameOrigin } from './origins.ts'
import type { PageLinks } from './page-links.ts'
import { answerPage } from './pages.ts'
import type { Seals } from './record/seal.ts'
import { contextOf } from './request-context.ts'
import { answerDeliver, type DeliverMeans } from './rooms/deliver-answer.ts'
import type { RoomGateway } from './rooms/gateway.ts'
import { appRouter } from './routers/app.ts'
import { signInFirst } from './sign-in-first.ts'
import { isReadableAddress } from './text.ts'
import type { TextMeans } from './texts/text-means.ts'
import { answerTwilioNews, answerWebhookNews } from './texts/text-news-answer.ts'
import type { AccountMeans } from './trpc.ts'
import { type WatchMeans, watchRoutes } from './watching/watch-routes.ts'

export type AppDeps = Seals &
  DeliverMeans &
  WatchMeans & {
    readonly db: Db
    readonly auth: Auth
    readonly account: AccountMeans
    readonly rooms: RoomGateway
    readonly viewAt: ViewAt
    readonly recentViews: RecentViews
    readonly clock: Clock
    readonly log: Log
    readonly demo: boolean
    /** PUSH-1: what browsers ask their push service with; null when nobody is pushed to. */
    readonly pushKey: string | null
    /** SMS-1: null where text messages are off. */
    readonly texts: TextMeans | null
    /** Whose pages may change anything. */
    readonly origins: readonly string[]
    /** The fonts of PDFs. */
    readonly takeFonts: TakeFonts
    /** LINK-2: what the links of mails are signed with. */
    readonly linkSecrets: RoomSecrets
    readonly issueTicket: (claims: TicketClaims) => Promise<string>
    readonly backOff: (attempt: number) => Promise<void>
    /** Hands a request for `/parties/*` to its room. */
    readonly routeRoom: (request: Request) => Promise<Response>
    /** The page that all of the app's addresses share. */
    readonly fetchPage: (request: Request) => Promise<Response>
    readonly pageLinks: PageLinks
    /** MAIL-6: the demo's mailbox; null everywhere else. */
    readonly readInbox: ReadInbox | null
    /** SMS-6: the same of answers to its texts. */
    readonly answerText: AnswerText | null
  }

type Variables = { Variables: { requestId: string } }

/** Notes and a prescription as long as they may be (RX-1, DRAFT-1), in an alphabet of three bytes a letter. */
const MAX_BODY_BYTES = 384 * 1024
/** One button, or one click of a mail program. */
const MAX_PRESS_BYTES = 4 * 1024
/** OPS-6: whoever asks for our health has little patience. */
const HEALTH_MS = 3_000

const tooLarge = () => {
  throw refusal('TOO_LARGE')
}

/** The Worker as a function of what it needs; tests call `app.request()` and open no port. */
export function createApp(deps: AppDeps): Hono<Variables> {
  const { db, auth, clock, log, origins } = deps
  const app = new Hono<Variables>()

  // Before everything else: the answer that opens a socket must not be touched.
  app.all('/parties/*', (c) => deps.routeRoom(c.req.raw))
  const { readInbox } = deps
  if (readInbox) app.get(INBOX_PATH, (c) => answerInbox(readInbox, c.req.raw))
  // And a page has the headers of public/_headers, not those of the API.
  app.use(async (c, next) => (await answerPage(c.req.raw, deps.fetchPage, deps.pageLinks)) ?? next())

  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    const started = clock()
    await next()
    c.header('x-request-id', c.get('requestId'))
    const { method, path } = c.req
    c.header('cache-control', path.startsWith('/documents/') ? 'private, no-store' : 'no-store')
    const { status } = c.res
    log({ event: 'request', requestId: c.get('requestId'), method, path, status, ms: clock() - started })
  })
  /** DOC-2: a page with a policy of its own. */
  app.get('/verify/:code', (c) =>
    answerVerify({ ...deps, requestId: c.get('requestId') }, c.req.raw, c.req.param('code')),
  )
  /** LINK-1: pages with a policy of their own; the link is the proof, so whoever presses needs no origin and no session. */
  app.on(
    ['GET', 'POST'],
    '/mail/:does',
    bodyLimit({ maxSize: MAX_PRESS_BYTES, onError: tooLarge }),
    async (c, next) => {
      const does = MAIL_LINKS.find((each) => each === c.req.param('does'))
      return does ? answerMailLink({ ...deps, requestId: c.get('requestId') }, c.req.raw, does) : next()
    },
  )
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  )
  app.use((c, next) => {
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (changes && !isSameOrigin(c.req.raw.headers, origins)) throw refusal('NOT_ALLOWED')
    if (!isReadableAddress(c.req.url)) throw refusal('BAD_INPUT', ({ api }) => api.unkeepable)
    return next()
  })
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }))

  app.get('/api/health', async (c) => {
    try {
      await withTimeLimit(HEALTH_MS, () => db.execute(sql`select 1`))
      return c.json({ ok: true })
    } catch (error) {
      log({ event: 'unhealthy', requestId: c.get('requestId'), cause: traceOf(error) })
      return c.json({ ok: false, database: 'unreachable' }, 503)
    }
  })

  app.route('/', watchRoutes(deps))

  app.post(`${DELIVER_ROUTE}/:key`, (c) => answerDeliver(deps, c.req.raw, c.req.param('key')))

  app.on(['GET', 'POST'], '/api/auth/*', (c) =>
    answerAuth({ auth, log, requestId: c.get('requestId') }, c.req.raw),
  )

  const { answerText: passOn } = deps
  if (passOn) app.post(INBOX_PATH, (c) => answerText(passOn, c.req.raw))
  app.post(TEXT_NEWS_PATHS.webhook, (c) => answerWebhookNews(deps, c.req.raw))
  app.post(TEXT_NEWS_PATHS.twilio, (c) => answerTwilioNews(deps, c.req.raw))

  /** BOOK-7: a plain link, so that a phone hands it to its calendar. */
  app.get('/api/appointments/:id/calendar', async (c) => {
    const user = await auth.userOf(c.req.raw.headers)
    if (!user) throw refusal('NOT_SIGNED_IN')
    const [appUrl = ''] = origins
    const { headers } = c.req.raw
    const words = dictionaryOf(chooseLanguage(user.language, [browserLanguage(headers)]))
    const asked = { db, rooms: deps.rooms, user, appUrl, now: clock(), words }
    const calendar = await calendarOf(asked, c.req.param('id'))
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="appointment.ics"',
    })
  })

  /** HIST-3: a plain link, so that a browser shows it or keeps it. */
  app.get('/documents/prescription/:file{[^/]+\\.pdf}', (c) => {
    const [appUrl = ''] = origins
    const id = c.req.param('file').slice(0, -'.pdf'.length)
    return answerPrescriptionPdf({ ...deps, appUrl }, c.req.raw, id)
  })

  app.use('/trpc/*', async (c, next) => {
    const requestId = c.get('requestId')
    // Of each the last: a later one says what the request has changed.
    const cookies = new Map<string, string>()
    const keep = (cookie: string) => void cookies.set(cookie.split('=')[0] ?? '', cookie)
    const answer = trpcServer({
      router: appRouter,
      endpoint: '/trpc',
      maxBatchSize: MAX_BATCH,
      createContext: () => ({
        ...contextOf(deps, c.req.raw.headers, requestId, keep),
      }),
      responseMeta({ errors }) {
        const waits = errors.flatMap((error) => refusalIn(error.cause)?.cause.waitSeconds ?? [])
        return waits.length > 0 ? { headers: { 'retry-after': String(Math.max(...waits)) } } : {}
      },
      onError({ error, path }) {
        const { code } = refusedFrom(error, requestId)
        log(
          code === 'INTERNAL'
            ? { event: 'error', requestId, path, cause: traceOf(error.cause) }
            : { event: 'refused', requestId, path, refusal: code },
        )
      },
    })
    const response = await answer(c, next)
    for (const cookie of cookies.values()) response?.headers.append('set-cookie', cookie)
    return response
  })

  app.notFound(() => {
    throw refusal('NOT_FOUND')
  })
  app.onError((error, c) => {
    const about = { requestId: c.get('requestId'), path: c.req.path }
    const refused = refusalIn(error)
    if (refused) {
      const { code } = refused.cause
      log({ event: 'refused', ...about, refusal: code })
      return signInFirst(c.req.raw, code) ?? answerRefusal(c, refused)
    }
    log({ event: 'error', ...about, cause: traceOf(error) })
    return answerRefusal(c, refusal(isUnavailable(error) ? 'UNAVAILABLE' : 'INTERNAL'))
  })
  return app
}
