import path from 'node:path'
import { createVitest, type TestSpecification } from 'vitest/node'

// One judge's process (judge.ts): the pure tests of a copy of the source, run again whenever a file of it was changed.

const [, , folder = '.'] = process.argv
const vitest = await createVitest('test', {
  root: folder,
  config: path.join(folder, 'vitest.config.mjs'),
  watch: false,
  reporters: [{}],
})
await vitest.standalone()
const all = await vitest.globTestSpecifications()
const named = (part: string) => (spec: TestSpecification) => spec.moduleId.includes(part)
const slow = [named('exhaustive.'), named('model.')]
/** Quickest first; a failure in one ends it. */
const suites = [
  all.filter((spec) => !named('.property.')(spec)),
  all.filter(named('model.property.')),
  all.filter((spec) => named('.property.')(spec) && !slow.some((is) => is(spec))),
].filter((suite) => suite.length > 0)

/** The first test that fails, and how; null when none does. */
async function failure(): Promise<string | null> {
  for (const suite of suites) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(suite)
    // Vitest tells of all that it has ever run, with how that ended.
    const ran = new Set(suite.map(({ moduleId }) => moduleId))
    const failed = testModules.find((module) => ran.has(module.moduleId) && !module.ok())
    const [test] = failed?.children.allTests('failed') ?? []
    const [error] = [...unhandledErrors, ...(test?.result().errors ?? []), ...(failed?.errors() ?? [])]
    if (failed || error) return `${test?.name}: ${(error as Error | undefined)?.message}`
  }
  return null
}

let last: string | null = null
process.on('message', async ({ changed }: { changed: string | null }) => {
  for (const file of [last, changed]) if (file !== null) vitest.invalidateFile(file)
  last = changed
  process.send?.({ failure: await failure() })
})
