import { waitUntil } from 'cloudflare:workers'
import journal from '../../drizzle/meta/_journal.json' with { type: 'json' }
import { createDb } from '../db/client.ts'
import { createDelivering } from '../delivery/delivering.ts'
import { waysIn } from '../delivery/ways.ts'
import { createLedger } from '../ledger/neon-ledger.ts'
import { createSmtpMail } from '../mail/smtp.ts'
import { QueueRoom, routeRoomRequest } from '../party/hosts/partyserver.ts'
import { consoleLog } from '../platform/log.ts'
import { caughtMails } from '../protocol/caught-mail.ts'
import { caughtTexts } from '../protocol/caught-text.ts'
import { PAGE_FILES } from '../protocol/page-files.ts'
import { issueTicket } from '../protocol/ticket.ts'
import { createAccountMail } from './accounts/account-mail.ts'
import { createAuth, type EndedSignIn } from './accounts/auth.ts'
import { createApp } from './app.ts'
import { planReminders } from './appointments/reminders.ts'
import { sweep } from './appointments/sweep.ts'
import { createViewAt } from './doctor-day/known-views.ts'
import { createRecentViews } from './doctor-day/recent-views.ts'
import { fontPath, makeFontShelf } from './documents/font-files.ts'
import { type Env, parseEnv } from './env.ts'
import { trustedOrigins } from './origins.ts'
import { createPageLinks } from './page-links.ts'
import { makeSeals } from './record/seal.ts'
import { createRoomGateway } from './rooms/gateway.ts'
import { tellOfSignOut } from './rooms/signed-out.ts'
import { createTextMeans } from './texts/text-means.ts'

export { QueueRoom }

type Bindings = { readonly QUEUE: DurableObjectNamespace<QueueRoom>; readonly ASSETS: Fetcher }

/** Wires the real parts together; nothing is decided here. */
function wire(bindings: Bindings) {
  const env = parseEnv(bindings)
  const address = { databaseUrl: env.DATABASE_URL, neonLocal: env.NEON_LOCAL }
  const common = { clock: Date.now, log: consoleLog }
  const sender = createDelivering(address, waysIn(env), { ...common, secrets: env.ROOM_SECRET })
  const origins = trustedOrigins(env.APP_URL)
  const db = createDb(address)
  if (env.smtp === null) consoleLog({ event: 'mail_off' })
  const { text } = waysIn(env)
  if (text === null) consoleLog({ event: 'sms_off' })
  const tellByMail =
    env.smtp &&
    createAccountMail({
      ...common,
      mail: createSmtpMail(env.smtp),
      keepAlive: waitUntil,
      pause: (ms) => scheduler.wait(ms),
    })
  const rooms = createRoomGateway({
    ...common,
    ledger: createLedger(address),
    keepAlive: waitUntil,
    fetchRoom: (key, init) => {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${env.ROOM_SECRET[0]}`)
      const request = new Request(`https://room/parties/queue/${key}`, { ...init, headers })
      return routeRoomRequest(request, bindings)
    },
  })
  const account = {
    tellByMail,
    appUrl: env.APP_URL,
    codeSecret: env.AUTH_SECRET,
    onSignedOut: (ended: EndedSignIn) => waitUntil(tellOfSignOut({ ...common, db, rooms }, ended)),
  }
  const app = createApp({
    ...common,
    pushKey: waysIn(env).push?.keys.publicKey ?? null,
    db,
    texts: text && createTextMeans(address, text, common.clock),
    rooms,
    metricsToken: env.METRICS_TOKEN ?? null,
    migrations: journal.entries.map(({ when }) => when),
    roomSecrets: env.ROOM_SECRET,
    deliver: sender.send,
    viewAt: createViewAt(rooms),
    recentViews: createRecentViews({ ...common, rooms, keepAlive: waitUntil }),
    origins,
    demo: env.DEMO === '1',
    account,
    auth: createAuth({
      ...common,
      db,
      origins,
      secret: env.AUTH_SECRET,
      ...account,
    }),
    ...makeSeals(env.RECORD_KEYS),
    takeFonts: makeFontShelf(async (name) => {
      const font = await bindings.ASSETS.fetch(`https://files${fontPath(name)}`)
      if (!font.ok) throw new Error(`the font ${name} is not among the files: ${font.status}`)
      return new Uint8Array(await font.arrayBuffer())
    }),
    linkSecrets: env.ROOM_SECRET,
    issueTicket: (claims) => issueTicket(claims, env.ROOM_SECRET),
    backOff: (attempt) => scheduler.wait(2 ** attempt * 25 * (1 + Math.random())),
    routeRoom: (request) => routeRoomRequest(request, bindings),
    fetchPage: (request) => bindings.ASSETS.fetch(new Request(new URL('/', request.url), request)),
    ...demoInbox(env),
    pageLinks: createPageLinks(consoleLog, () => bindings.ASSETS.fetch(`https://files/${PAGE_FILES}`)),
  })
  return {
    app,
    sweep: () => sweep({ ...common, sender, planReminders: () => planReminders({ ...common, db, rooms }) }),
  }
}

/** MAIL-6, SMS-6: what the local catchers have kept; nowhere but in the demo. */
function demoInbox({ DEMO, DEMO_INBOX: mails, DEMO_TEXTS: texts }: Env) {
  if (DEMO !== '1' || mails === undefined || texts === undefined) return { readInbox: null, answerText: null }
  const caughtAt = async (url: string) => (await fetch(url)).json()
  return {
    readInbox: async () => {
      const [sent, texted] = await Promise.all([caughtAt(mails), caughtAt(texts)])
      return [...caughtMails.parse(sent), ...caughtTexts.parse(texted)].toSorted((a, b) => b.at - a.at)
    },
    answerText: async (answer: object) => {
      await fetch(`${texts}/answers`, { method: 'POST', body: JSON.stringify(answer) })
    },
  }
}

let wired: ReturnType<typeof wire> | undefined

export default {
  /** Wired at the first request and kept for the life of the isolate: nothing in it holds a connection. */
  fetch(request, bindings, context) {
    wired ??= wire(bindings)
    return wired.app.fetch(request, bindings, context)
  },

  /** SEND-6, SEND-8: reminds, and tells whoever is left to be told. */
  scheduled(_, bindings) {
    wired ??= wire(bindings)
    return wired.sweep()
  },
} satisfies ExportedHandler<Bindings>
