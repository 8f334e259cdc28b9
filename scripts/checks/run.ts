import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Result = { ok: boolean; output: string }

const ROOT = join(import.meta.dirname, '../..')

/** Runs a JavaScript tool of node_modules on this very Node, and keeps what it prints. */
export const runTool = (script: string, args: readonly string[]): Promise<Result> =>
  runScript(join('node_modules', script), args)

/** The same for a file of the project. */
export function runScript(script: string, args: readonly string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString().trim() }))
  })
}
