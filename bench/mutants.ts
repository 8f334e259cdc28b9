import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findMutants, type Mutant } from './mutants/find.ts'
import { type Judge, startJudge } from './mutants/judge.ts'
import { reachedBy } from './mutants/reached.ts'
import { makeRandom } from './wait/random.ts'

// npm run bench:mutants [-- --in src/ledger,src/party] [--sample 200] [--seed 1] [1/12] [file]: breaks the folders in one
// small way at a time, and says which break no pure test in them notices. Works on a copy of the last commit. `1/12` takes
// every twelfth break, `wait` those of files so named; a sample is drawn from what is left, the same one for a seed.

const ROOT = path.join(import.meta.dirname, '..')
const JUDGES = Math.max(1, Math.min(4, os.availableParallelism()))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    in: { type: 'string', default: 'src/queue' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const folders = values.in.split(',')
const shard = positionals.find((arg) => /^\d+\/\d+$/.test(arg)) ?? '1/1'
const named = positionals.filter((arg) => arg !== shard)
const [from = 1, of = 1] = shard.split('/').map(Number)

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-mutants-'))
const judges: Judge[] = []
process.on('exit', () => {
  for (const judge of judges) judge.stop()
  fs.rmSync(work, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

const copies = Array.from({ length: JUDGES }, (_, index) => copySource(path.join(work, String(index))))
const [first = work] = copies
const files = sourceFiles(first).filter(
  (file) => named.length === 0 || named.some((part) => file.includes(part)),
)
const reached = reachedBy(first, testFiles(first))
const found = files.map((file) => ({ file, mutants: findMutants(file, read(first, file)) }))
const judged = found.filter(({ file }) => reached.has(file))
const all = judged.flatMap(({ mutants }) => mutants)
const chosen = sampleOf(all.filter((_, index) => index % of === from - 1))
console.log(`${chosen.length} of ${all.length} breaks in ${judged.length} files`)
// No pure test loads these, so none could notice: the integration tests are theirs.
for (const { file, mutants } of found)
  if (!reached.has(file) && mutants.length > 0) console.log(`not judged  ${file}  ${mutants.length} breaks`)
judges.push(...copies.map(startJudge))
const survivors = await judgeAll(chosen)
for (const { file, line, says } of survivors) console.log(`survived  ${file}:${line}  ${says}`)
for (const folder of folders) {
  const within = (mutants: readonly Mutant[]) =>
    mutants.filter(({ file }) => file.startsWith(`${folder}/`)).length
  console.log(`${folder}: ${within(chosen) - within(survivors)} of ${within(chosen)} breaks were noticed`)
}
// The judges would wait for the next break for ever.
process.exit()

/** Every break is as likely as any other to be in it; in the order of the files. */
function sampleOf(mutants: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return mutants
  const random = makeRandom(Number(values.seed))
  const drawn = mutants
    .map((mutant) => ({ mutant, lot: random.unit() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, Number(values.sample))
  const kept = new Set(drawn.map(({ mutant }) => mutant))
  return mutants.filter((mutant) => kept.has(mutant))
}

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

function copySource(folder: string): string {
  fs.mkdirSync(folder)
  const tracked = ['src', 'tsconfig.base.json']
  const archive = execFileSync('git', ['archive', 'HEAD', ...tracked], { cwd: ROOT, maxBuffer: 1e8 })
  execFileSync('tar', ['x', '-C', folder], { input: archive })
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  const include = JSON.stringify(folders.map((each) => `${each}/**/*.test.ts`))
  const config = `export default { test: { include: ${include}, exclude: ['**/*.int.test.ts'], isolate: false, fileParallelism: false, testTimeout: 60_000 } }`
  fs.writeFileSync(path.join(folder, 'vitest.config.mjs'), config)
  return folder
}

/** What the named folders of a copy hold, as paths from its root. */
function filesIn(folder: string): readonly string[] {
  return folders
    .flatMap((each) =>
      fs
        .readdirSync(path.join(folder, each), { recursive: true, encoding: 'utf8' })
        .map((file) => path.posix.join(each, file.replaceAll(path.sep, '/'))),
    )
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
}

function sourceFiles(folder: string): readonly string[] {
  return filesIn(folder).filter((file) => !file.includes('.test.') && !file.includes('/testing/'))
}

function testFiles(folder: string): readonly string[] {
  return filesIn(folder).filter((file) => file.endsWith('.test.ts') && !file.endsWith('.int.test.ts'))
}

function read(folder: string, file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8')
}
