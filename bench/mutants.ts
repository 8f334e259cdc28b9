import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findMutants, type Mutant } from './mutants/find.ts'

// npm run bench:mutants [-- 1/12]: breaks src/queue in one small way at a time, and says which break no test notices.
// Works on a copy of the last commit; `1/12` takes every twelfth break. All of them take about an hour on two cores.

const ROOT = path.join(import.meta.dirname, '..')
const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
/** Judged by other means: the estimate by `bench:wait`; words and sentences by their own tests. */
const LEFT_OUT =
  /(^|\/)(wait|pace|past-turns|forecast|doctor-status-message|ids|words|refusal)\b|(^|\/)(wait|testing)\//
/** What runs against every break, quickest first; the first failure ends it. */
const SUITES = [
  [
    '--exclude',
    '**/*.property.test.ts',
    '--exclude',
    '**/wait*',
    '--exclude',
    '**/pace*',
    '--exclude',
    '**/forecast*',
  ],
  ['model.property'],
  ['property', '--exclude', '**/exhaustive*', '--exclude', '**/model*', '--exclude', '**/{wait,pace}*'],
]

const [from = 1, of = 1] = (process.argv[2] ?? '1/1').split('/').map(Number)
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-mutants-'))
try {
  copyQueue()
  const files = fs
    .readdirSync(path.join(work, 'src/queue'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !LEFT_OUT.test(file))
  const all = files.flatMap((file) => findMutants(file, read(file)))
  const chosen = all.filter((_, index) => index % of === from - 1)
  console.log(`${chosen.length} of ${all.length} breaks in ${files.length} files`)
  if (!SUITES.every(passes)) throw new Error('the tests fail before anything is broken')
  const survivors = chosen.filter(survives)
  for (const { file, line, says } of survivors) console.log(`survived  ${file}:${line}  ${says}`)
  console.log(`${chosen.length - survivors.length} of ${chosen.length} breaks were noticed`)
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}

function copyQueue(): void {
  const archive = execFileSync('git', ['archive', 'HEAD', 'src/queue', 'tsconfig.base.json'], {
    cwd: ROOT,
    maxBuffer: 1e8,
  })
  execFileSync('tar', ['x', '-C', work], { input: archive })
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(work, 'node_modules'))
  const config = `export default { test: { include: ['src/**/*.test.ts'], isolate: false, fileParallelism: false } }`
  fs.writeFileSync(path.join(work, 'vitest.config.ts'), config)
}

function read(file: string): string {
  return fs.readFileSync(path.join(work, 'src/queue', file), 'utf8')
}

/** A suite that a break sends round in circles counts as having noticed it. */
function passes(filters: readonly string[]): boolean {
  const args = [VITEST, 'run', '--bail=1', '--reporter=dot', ...filters]
  return spawnSync(process.execPath, args, { cwd: work, timeout: 120_000, stdio: 'ignore' }).status === 0
}

function survives({ file, start, end, text }: Mutant): boolean {
  const source = read(file)
  const target = path.join(work, 'src/queue', file)
  fs.writeFileSync(target, source.slice(0, start) + text + source.slice(end))
  const survived = SUITES.every(passes)
  fs.writeFileSync(target, source)
  return survived
}
