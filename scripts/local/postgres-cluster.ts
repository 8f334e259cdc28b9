import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** The server listens on loopback only and holds demo data; a password merely keeps the driver's handshake real. */
export const PASSWORD = 'postgres'

/** The parent's locale and working directory must not leak in: `nobody` may not be able to enter the latter. */
export const quiet = { cwd: '/', env: { ...process.env, LC_ALL: 'C' } }

/**
 * Makes the data directory of a new server, unless there is one. It is made aside and renamed, since half of one,
 * left by a start that was cut off, would look like a whole one to every later start.
 * @throws with what initdb says when it cannot be made
 */
export function createClusterOnce(binaries: PostgresBinaries, dataDir: string): void {
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) return
  removeUnfinished(dataDir)
  const unfinished = `${dataDir}${UNFINISHED}${process.pid}`
  try {
    initialise(binaries, unfinished)
    fs.renameSync(unfinished, dataDir)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** With a number of its own, since an initdb that outlived its parent may still be writing to the earlier one. */
const UNFINISHED = '.unfinished-'

function removeUnfinished(dataDir: string): void {
  const parent = path.dirname(dataDir)
  if (!fs.existsSync(parent)) return
  const ofOurs = fs.readdirSync(parent).filter((name) => name.startsWith(path.basename(dataDir) + UNFINISHED))
  for (const name of ofOurs) fs.rmSync(path.join(parent, name), { recursive: true, force: true })
}

function initialise({ exe, runAs }: PostgresBinaries, directory: string): void {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  const passwordFile = path.join(os.tmpdir(), `anteroom-${randomUUID()}`)
  fs.writeFileSync(passwordFile, `${PASSWORD}\n`, { mode: 0o600 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    for (const file of [directory, passwordFile]) fs.chownSync(file, runAs.uid, runAs.gid)
  }
  // `-A password`: the Neon driver sends its password before it is asked, which other methods do not take.
  const args = ['-D', directory, '-U', 'postgres', '-A', 'password', `--pwfile=${passwordFile}`, '-E', 'UTF8']
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync', '--no-instructions']
  const result = spawnSync(exe('initdb'), [...args, ...locale], { ...runAs, ...quiet, encoding: 'utf8' })
  fs.rmSync(passwordFile, { force: true })
  if (result.status === 0) return
  throw new Error(`Postgres could not make its data directory: ${result.error ?? result.stderr}`)
}
