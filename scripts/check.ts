import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { architectureProblems } from './checks/architecture.ts'
import { type Result, runScript, runTool } from './checks/run.ts'
import { specCoverage } from './checks/spec-coverage.ts'
import { readTree } from './checks/tree.ts'

// npm run check [-- name ...]: everything that can be known without running the code, in parallel.

type Check = () => Result | Promise<Result>

const ROOT = join(import.meta.dirname, '..')

const CHECKS: Record<string, Check> = {
  types: () => runTool('typescript/bin/tsc', ['-b', '--pretty', 'false']),
  lint: () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  architecture: () => held(architectureProblems(readTree(ROOT))),
  'dead-code': () => runTool('knip/bin/knip.js', ['--no-progress']),
  api: () => runScript('scripts/api/generate.ts', ['--check']),
  spec: () => {
    const { problems, summary } = specCoverage(read('docs/spec.md'), readTree(ROOT))
    return held(problems, summary)
  },
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function held(problems: string[], summary = ''): Result {
  return { ok: problems.length === 0, output: [...problems, summary].join('\n').trim() }
}

/** Runs one check, prints its line when it is done, and says whether it held. */
async function report(name: string, check: Check): Promise<boolean> {
  const begun = performance.now()
  const { ok, output } = await Promise.resolve()
    .then(check)
    .catch((error: unknown) => ({ ok: false, output: String(error) }))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const remark = ok ? lastLine(output) : ''
  console.log(
    `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)}  ${seconds.padStart(4)} s  ${remark}`.trimEnd(),
  )
  if (!ok) console.log(output.replaceAll(/^/gm, '    '))
  return ok
}

function lastLine(output: string): string {
  return output.split('\n').at(-1) ?? ''
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in CHECKS))
if (unknown.length > 0) {
  console.error(`No check named ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`)
  process.exit(2)
}
const chosen = Object.entries(CHECKS).filter(([name]) => wanted.length === 0 || wanted.includes(name))
const results = await Promise.all(chosen.map(([name, check]) => report(name, check)))
process.exitCode = results.every(Boolean) ? 0 : 1
