import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { apiFiles } from './files.ts'

// npm run api [-- --check]: makes docs/api.md and docs/openapi.json from the router, or says which of them is stale.

const isCheck = process.argv.includes('--check')
for (const [file, text] of await apiFiles()) {
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text
  const name = relative(process.cwd(), file)
  if (!isStale) console.log(`${name} is as the router says`)
  else if (isCheck) {
    console.error(`${name} is not what the router says. Run: npm run api`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
    console.log(`${name} made anew`)
  }
}
