import fs from 'node:fs'
import path from 'node:path'
import { recordKeys } from '../../src/server/record/record-keys.ts'
import { makeSeals } from '../../src/server/record/seal.ts'
import { seedDemo } from '../seed/seed.ts'
import { buildClient } from './client-build.ts'
import { type LocalDatabase, startLocalDatabase } from './database.ts'
import { type MailCatcher, startMailCatcher } from './mail-catcher.ts'
import { freePort } from './ports.ts'
import { loadSecrets, writeEnvFile } from './secrets.ts'
import { startTextCatcher, type TextCatcher } from './text-catcher.ts'
import { type LocalWorker, startWorker } from './worker.ts'

export type StackOptions = {
  /** Everything the stack keeps: Postgres data, secrets, logs. Two stacks must not share it. */
  stateDir: string
  /** False for state that is thrown away: a faster Postgres. */
  durable: boolean
  /** Where the Worker listens. Default: any free port. */
  port?: number
  /** Where browsers see the app, if not at the Worker itself (a dev server in front). */
  appUrl?: string
  /** Milliseconds of pretended distance between the Worker and the database. */
  rttMs?: number
  /** Demo doctors, patients and queues. Default: true. */
  demo?: boolean
  /** Build the single-page app first. Default: true. */
  build?: boolean
  /** Build the Worker again whenever one of its sources changes. */
  reload?: boolean
  /** Another Worker than the repository's `wrangler.toml`. */
  config?: string
  /** Called with a sentence when Postgres or the Worker ends without having been asked to. */
  onLost?: (why: string) => void
  /** Hears one line per step. */
  onProgress?: (line: string) => void
}

export type Account = { role: string; email: string; note: string }

export type Stack = {
  url: string
  databaseUrl: string
  neonUrl: string
  /** Where all mails that were sent are read, as JSON (MAIL-6). */
  inboxUrl: string
  /** The same of all text messages (SMS-6). */
  textsUrl: string
  accounts: Account[]
  postgresPid: number
  workerPid: () => number
  /** Kills the Worker in the middle of whatever it does (SIGKILL) and starts it again on the same port. */
  restartWorker: () => Promise<void>
  /** Drops a room's memory and keeps its sockets, as hibernation does after ten idle seconds. */
  forgetRoom: (room: string) => Promise<void>
  /** Stops everything, the Worker first, so that nothing it was writing is cut off. */
  stop: () => Promise<void>
}

/**
 * The whole of Anteroom on this machine: Postgres, the Neon front door, the catchers of mails and texts, the schema, demo data, the built app and
 * the Worker in workerd. When a step fails, the steps before it are undone.
 * @throws an Error whose message can be shown to the user
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const {
    durable,
    demo = true,
    build = true,
    onProgress = () => {},
    config,
    reload = false,
    rttMs = 0,
  } = options
  const { onLost = () => {} } = options
  const stateDir = path.resolve(options.stateDir)
  fs.mkdirSync(stateDir, { recursive: true })
  const secrets = await loadSecrets(stateDir)
  const port = options.port ?? (await freePort())
  const url = `http://localhost:${port}`

  const database = await startLocalDatabase({ dataDir: path.join(stateDir, 'pg'), durable, rttMs, onLost })
  const mail = await startMailCatcher()
  const texts = await startTextCatcher(url)
  onProgress(database.reused ? 'Database: took over the one an earlier run had left' : 'Database: ready')
  try {
    const accounts = demo ? await seed(database, secrets.RECORD_KEYS, onProgress) : []
    if (build) onProgress((await buildClient()) ? 'App: built' : 'App: already built')
    const envFile = writeEnvFile(stateDir, {
      DATABASE_URL: database.databaseUrl,
      NEON_LOCAL: database.neonUrl,
      APP_URL: options.appUrl ?? url,
      ...mailVars(mail),
      ...textVars(texts),
      ...(demo && { DEMO: '1', DEMO_INBOX: mail.inboxUrl, DEMO_TEXTS: texts.url }),
      ...secrets,
    })
    const worker = await startWorker({ port, stateDir, envFile, reload, onLost, ...(config && { config }) })
    onProgress('Worker: ready')
    return composed(url, database, mail, texts, worker, accounts)
  } catch (error) {
    await Promise.all([mail.stop(), texts.stop(), database.stop()])
    throw error
  }
}

async function seed(
  { neonUrl, databaseUrl }: LocalDatabase,
  keysAsText: string,
  onProgress: (line: string) => void,
): Promise<Account[]> {
  const keys = recordKeys(keysAsText)
  const { accounts } = await seedDemo({
    neonUrl,
    databaseUrl,
    onProgress,
    ...(keys && { seal: makeSeals(keys).seal }),
  })
  return accounts
}

/** MAIL-6: the local catcher takes all mails, whatever is in the surroundings. */
const mailVars = ({ smtpPort }: MailCatcher) => ({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(smtpPort),
  SMTP_TLS: 'none',
  MAIL_FROM: 'Anteroom <no-reply@anteroom.example>',
})

/** SMS-6: and the local gateway all text messages. */
const textVars = ({ url, secret }: TextCatcher) => ({
  SMS_WEBHOOK_URL: url,
  SMS_WEBHOOK_SECRET: secret,
  SMS_WEBHOOK_OFFERS: 'sms,whatsapp',
})

function composed(
  url: string,
  database: LocalDatabase,
  mail: MailCatcher,
  texts: TextCatcher,
  worker: LocalWorker,
  accounts: Account[],
): Stack {
  return {
    url,
    databaseUrl: database.databaseUrl,
    neonUrl: database.neonUrl,
    inboxUrl: mail.inboxUrl,
    textsUrl: texts.url,
    accounts,
    postgresPid: database.postgresPid,
    workerPid: worker.pid,
    restartWorker: worker.restart,
    forgetRoom: worker.forget,
    async stop() {
      try {
        await worker.stop()
      } finally {
        await Promise.all([mail.stop(), texts.stop(), database.stop()])
      }
    },
  }
}
