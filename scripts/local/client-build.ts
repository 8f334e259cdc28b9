import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runTool } from './processes.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js')
const INDEX = path.join(ROOT, 'dist/client/index.html')
/** Beside the output, not in it: everything in `dist/client` is served. */
const STAMP = path.join(ROOT, 'dist/client.stamp')
const SOURCES = ['src', 'public', 'vite.config.ts', 'tsconfig.base.json', 'package-lock.json']

/**
 * Builds the single-page app into `dist/client`, unless it was built from exactly these files.
 * @returns whether it had to build
 * @throws with Vite's output when the build fails
 */
export async function buildClient(): Promise<boolean> {
  const fingerprint = fingerprintOf(SOURCES)
  if (isCurrent(fingerprint)) return false
  fs.rmSync(STAMP, { force: true }) // Cut off half-way, nothing says that what is there is whole.
  // What is deployed, also where a test asks for it: vitest says "test" here, and the libraries' other half comes in.
  const env = { ...process.env, NODE_ENV: 'production' }
  await runTool([VITE, 'build'], { cwd: ROOT, env }, 'The app did not build:')
  fs.writeFileSync(STAMP, fingerprint)
  return true
}

function isCurrent(fingerprint: string): boolean {
  if (!fs.existsSync(STAMP) || !fs.existsSync(INDEX)) return false
  // A build by hand, of other sources or in another mode, is newer than our stamp.
  const builtByUs = fs.statSync(INDEX).mtimeMs <= fs.statSync(STAMP).mtimeMs
  return builtByUs && fs.readFileSync(STAMP, 'utf8') === fingerprint
}

/** Contents rather than times: a checkout or a touched file must not cost a build, nor an old time hide a change. */
function fingerprintOf(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(ROOT, file)))
  }
  return hash.digest('hex')
}

function filesIn(source: string): string[] {
  const absolute = path.join(ROOT, source)
  if (!fs.existsSync(absolute)) return []
  if (fs.statSync(absolute).isFile()) return [source]
  const entries = fs.readdirSync(absolute, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))).sort()
}
