import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { newPushKey } from '../../src/delivery/push/push-keys.ts'
import { parseEnv } from '../../src/server/env.ts'
import { newRecordKey } from '../../src/server/record/record-keys.ts'

const SECRET_BYTES = 32

/** A file from before records were signed, or anybody was pushed to, has no keys for that. */
const Stored = z.object({
  AUTH_SECRET: z.string(),
  ROOM_SECRET: z.string(),
  RECORD_KEYS: z.string().optional(),
  PUSH_KEY: z.string().optional(),
})
export type Secrets = { AUTH_SECRET: string; ROOM_SECRET: string; RECORD_KEYS: string; PUSH_KEY: string }

const RENEWAL = 'get new secrets (everybody has to sign in again)'

/** The Worker's other variables, which are not ours to judge. */
const OTHERS = { DATABASE_URL: 'postgres://localhost/anteroom', APP_URL: 'http://localhost' }

/**
 * The secrets of this machine's stack, made at random the first time and kept, so that a restart signs nobody out and what
 * was signed stays genuine.
 * @throws when the file is there but of no use: silently making new ones would sign everybody out
 */
export async function loadSecrets(stateDir: string): Promise<Secrets> {
  const file = path.join(stateDir, 'secrets.json')
  if (fs.existsSync(file)) {
    const stored = Stored.safeParse(parseJson(fs.readFileSync(file, 'utf8')))
    if (!stored.success) throw new Error(`${file} is damaged. Delete it to ${RENEWAL}.`)
    const { RECORD_KEYS = await newRecordKey(), PUSH_KEY = await newPushKey(), ...others } = stored.data
    const secrets = { ...others, RECORD_KEYS, PUSH_KEY }
    try {
      parseEnv({ ...OTHERS, ...secrets })
    } catch (error) {
      throw new Error(`${(error as Error).message} Delete ${file} to ${RENEWAL}.`)
    }
    if (Object.keys(secrets).length > Object.keys(stored.data).length)
      writePrivate(file, JSON.stringify(secrets, null, 2))
    return secrets
  }
  const secret = () => randomBytes(SECRET_BYTES).toString('base64url')
  const secrets = {
    AUTH_SECRET: secret(),
    ROOM_SECRET: secret(),
    RECORD_KEYS: await newRecordKey(),
    PUSH_KEY: await newPushKey(),
  }
  writePrivate(file, JSON.stringify(secrets, null, 2))
  return secrets
}

/**
 * Writes the Worker's variables where wrangler reads them. A file, because arguments show in the process list.
 * @returns the file, for `--env-file`
 */
export function writeEnvFile(stateDir: string, vars: Record<string, string>): string {
  const file = path.join(stateDir, 'worker.env')
  const lines = Object.entries(vars).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  writePrivate(file, `${lines.join('\n')}\n`)
  return file
}

/** Aside and renamed: cut off half-way it leaves no damaged file, and a file that others could read is replaced. */
function writePrivate(file: string, content: string): void {
  const partial = `${file}.new`
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(partial, { force: true })
  fs.writeFileSync(partial, content, { mode: 0o600 })
  fs.renameSync(partial, file)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
