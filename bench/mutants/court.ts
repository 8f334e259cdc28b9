import fs from 'node:fs'
import path from 'node:path'
import { createVitest, type TestSpecification } from 'vitest/node'
import type { Mutant } from './find.ts'

// One judge's process (judge.ts): the tests of a copy of the queue, run again for every break that it is sent.

const [, , folder = '.'] = process.argv
const vitest = await createVitest('test', {
  root: folder,
  config: path.join(folder, 'vitest.config.ts'),
  watch: false,
  bail: 1,
  reporters: [{}],
})
await vitest.standalone()
const all = await vitest.globTestSpecifications()
const named = (part: string) => (spec: TestSpecification) => spec.moduleId.includes(part)
const slow = [named('exhaustive.'), named('model.')]
/** What runs against every break, quickest first; the first failure ends it. */
const suites = [
  all.filter((spec) => !named('.property.')(spec)),
  all.filter(named('model.property.')),
  all.filter((spec) => named('.property.')(spec) && !slow.some((is) => is(spec))),
]

async function passes(): Promise<boolean> {
  for (const suite of suites) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(suite)
    if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok())) return false
  }
  return true
}

async function passesWith({ file, start, end, text }: Mutant): Promise<boolean> {
  const target = path.join(folder, 'src/queue', file)
  const source = fs.readFileSync(target, 'utf8')
  const write = (content: string) => {
    fs.writeFileSync(target, content)
    vitest.invalidateFile(target)
  }
  write(source.slice(0, start) + text + source.slice(end))
  const passed = await passes()
  write(source)
  return passed
}

process.on('message', async ({ mutant }: { mutant: Mutant | null }) => {
  const passed = mutant ? await passesWith(mutant) : await passes()
  process.send?.(passed ? 'passed' : 'failed')
})
