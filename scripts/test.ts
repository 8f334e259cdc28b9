import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Tally, tally } from './checks/report.ts'

// npm test [-- stage ...] [vitest arguments]: the checks, then every level of tests, one after another.

type Outcome = { stage: string; ok: boolean; seconds: number; tests: Tally | null }

const ROOT = join(import.meta.dirname, '..')
const REPORTS = join(ROOT, '.local/reports')
const STAGES = ['check', 'unit', 'client', 'integration', 'browser']

const given = process.argv.slice(2)
const named = STAGES.filter((stage) => given.includes(stage))
const vitestArguments = given.filter((argument) => !STAGES.includes(argument))

mkdirSync(REPORTS, { recursive: true })
const outcomes: Outcome[] = []
for (const stage of named.length > 0 ? named : STAGES) {
  console.log(`\n===== ${stage} =====\n`)
  const begun = performance.now()
  const outcome = stage === 'check' ? await runCheck() : await runTests(stage)
  outcomes.push({ stage, ...outcome, seconds: (performance.now() - begun) / 1000 })
}
summarise(outcomes)

async function runCheck(): Promise<Pick<Outcome, 'ok' | 'tests'>> {
  return { ok: (await run('scripts/check.ts', [])) === 0, tests: null }
}

async function runTests(project: string): Promise<Pick<Outcome, 'ok' | 'tests'>> {
  const report = join(REPORTS, `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const options = ['run', '--project', project, '--allowOnly=false', ...reporters, ...vitestArguments]
  const exitCode = await run('node_modules/vitest/vitest.mjs', options)
  const tests = tally(readReport(report), exitCode)
  return { ok: tests.failed === 0, tests }
}

function run(script: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** One line per stage, and last of all the sum of the tests; a failed check fails the run but is not a test. */
function summarise(all: Outcome[]): void {
  console.log('\n===== summary =====\n')
  for (const { stage, ok, seconds, tests } of all) {
    const counts = tests ? `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped` : ''
    console.log(
      `${ok ? 'ok    ' : 'FAILED'}  ${stage.padEnd(11)}  ${seconds.toFixed(1).padStart(5)} s  ${counts}`.trimEnd(),
    )
  }
  const sum = (pick: (tests: Tally) => number) =>
    all.reduce((total, { tests }) => total + (tests ? pick(tests) : 0), 0)
  console.log(`\n${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`)
  process.exitCode = all.every(({ ok }) => ok) ? 0 : 1
}
