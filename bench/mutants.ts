import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findMutants, type Mutant } from './mutants/find.ts'
import { type Judge, startJudge } from './mutants/judge.ts'

// npm run bench:mutants [-- 1/12] [-- file]: breaks src/queue in one small way at a time, and says which break no test
// notices. Works on a copy of the last commit; `1/12` takes every twelfth break, `wait` those of files so named.

const ROOT = path.join(import.meta.dirname, '..')
const JUDGES = Math.max(1, Math.min(4, os.availableParallelism()))

const shard = process.argv.slice(2).find((arg) => /^\d+\/\d+$/.test(arg)) ?? '1/1'
const named = process.argv.slice(2).filter((arg) => arg !== shard)
const [from = 1, of = 1] = shard.split('/').map(Number)

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-mutants-'))
const judges: Judge[] = []
process.on('exit', () => {
  for (const judge of judges) judge.stop()
  fs.rmSync(work, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

const copies = Array.from({ length: JUDGES }, (_, index) => copyQueue(path.join(work, String(index))))
const [first = work] = copies
const files = sourceFiles(first).filter(
  (file) => named.length === 0 || named.some((part) => file.includes(part)),
)
const all = files.flatMap((file) => findMutants(file, read(first, file)))
const chosen = all.filter((_, index) => index % of === from - 1)
console.log(`${chosen.length} of ${all.length} breaks in ${files.length} files`)
judges.push(...copies.map(startJudge))
const survivors = await judgeAll(chosen)
for (const { file, line, says } of survivors) console.log(`survived  ${file}:${line}  ${says}`)
console.log(`${chosen.length - survivors.length} of ${chosen.length} breaks were noticed`)
// The judges would wait for the next break for ever.
process.exit()

async function mustPass(judge: Judge): Promise<void> {
  const failure = await judge.failureWith(null)
  if (failure !== null) throw new Error(`a test fails though nothing is broken: ${failure}`)
}

/** Every judge takes the next break as soon as it is free. */
async function judgeAll(mutants: readonly Mutant[]): Promise<readonly Mutant[]> {
  const left = [...mutants]
  const survivors = new Set<Mutant>()
  await Promise.all(
    judges.map(async (judge) => {
      await mustPass(judge)
      for (let mutant = left.shift(); mutant; mutant = left.shift()) {
        const failure = await judge.failureWith(mutant)
        if (failure === null) survivors.add(mutant)
        if (process.env.VERBOSE) console.log(`${mutant.file}:${mutant.line} ${mutant.says}: ${failure}`)
      }
      // Or all of this was a test that fails by itself.
      await mustPass(judge)
    }),
  )
  return mutants.filter((mutant) => survivors.has(mutant))
}

function copyQueue(folder: string): string {
  fs.mkdirSync(folder)
  const tracked = ['src/queue', 'tsconfig.base.json']
  const archive = execFileSync('git', ['archive', 'HEAD', ...tracked], { cwd: ROOT, maxBuffer: 1e8 })
  execFileSync('tar', ['x', '-C', folder], { input: archive })
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  const config = `export default { test: { include: ['src/**/*.test.ts'], isolate: false, fileParallelism: false, testTimeout: 60_000 } }`
  fs.writeFileSync(path.join(folder, 'vitest.config.ts'), config)
  return folder
}

function sourceFiles(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(folder, 'src/queue'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('testing'))
    .toSorted()
}

function read(folder: string, file: string): string {
  return fs.readFileSync(path.join(folder, 'src/queue', file), 'utf8')
}
