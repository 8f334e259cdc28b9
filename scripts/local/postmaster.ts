import fs from 'node:fs'
import path from 'node:path'
import { commandOf } from './processes.ts'

/** What a running server says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/**
 * The server running on this data directory, if one is: perhaps one that a killed parent left behind.
 * The file outlives a crash, so the pid counts only while that process really is Postgres on this directory.
 */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  const command = commandOf(pid)
  if (!command?.includes('postgres')) return undefined
  // Windows shows the program only, without its arguments.
  if (process.platform !== 'win32' && !command.includes(dataDir)) return undefined
  // Line 8 is the sign that pg_ctl waits for, too.
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}
