import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parseEnv } from '../../src/server/env.ts'

const SECRET_BYTES = 32

const Secrets = z.object({ AUTH_SECRET: z.string(), ROOM_SECRET: z.string() })
export type Secrets = z.infer<typeof Secrets>

const RENEWAL = 'get new secrets (everybody has to sign in again)'

/** The Worker's other variables, which are not ours to judge. */
const OTHERS = { DATABASE_URL: 'postgres://localhost/anteroom', APP_URL: 'http://localhost' }

/**
 * The secrets of this machine's stack, made at random the first time and kept, so that a restart signs nobody out.
 * @throws when the file is there but of no use: silently making new ones would sign everybody out
 */
export function loadSecrets(stateDir: string): Secrets {
  const file = path.join(stateDir, 'secrets.json')
  if (fs.existsSync(file)) {
    const stored = Secrets.safeParse(parseJson(fs.readFileSync(file, 'utf8')))
    if (!stored.success) throw new Error(`${file} is damaged. Delete it to ${RENEWAL}.`)
    try {
      parseEnv({ ...OTHERS, ...stored.data })
    } catch (error) {
      throw new Error(`${(error as Error).message} Delete ${file} to ${RENEWAL}.`)
    }
    return stored.data
  }
  const secret = () => randomBytes(SECRET_BYTES).toString('base64url')
  const secrets = { AUTH_SECRET: secret(), ROOM_SECRET: secret() }
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
