import fs from 'node:fs'
import path from 'node:path'

/** How many earlier logs are kept beside the newest. */
const KEPT = 4

/**
 * Opens an empty log and keeps those of earlier runs beside it, the latest as `name.1.log`: whoever starts again
 * after a crash must still find why it came.
 * @returns the file descriptor, for a child's output
 */
export function openLog(file: string): number {
  const isWorthKeeping = fs.existsSync(file) && fs.statSync(file).size > 0
  if (isWorthKeeping) {
    for (let age = KEPT; age >= 1; age--) {
      const younger = earlierLog(file, age - 1)
      if (fs.existsSync(younger)) fs.renameSync(younger, earlierLog(file, age))
    }
  }
  return fs.openSync(file, 'a')
}

/** Removes a log and the earlier ones. */
export function removeLogs(file: string): void {
  for (let age = 0; age <= KEPT; age++) fs.rmSync(earlierLog(file, age), { force: true })
}

/** `worker.log`, `worker.1.log`, `worker.2.log` ... */
function earlierLog(file: string, age: number): string {
  if (age === 0) return file
  const { dir, name, ext } = path.parse(file)
  return path.join(dir, `${name}.${age}${ext}`)
}

/** What to tell the user when a part of the stack is gone and nothing is left to run. */
export function endedByItself(what: string, logFile: string): string {
  const log = path.relative(process.cwd(), logFile)
  return `${what} ended by itself; ${log} says why. Your data is kept: start again with the same command.`
}
