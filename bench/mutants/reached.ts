import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

/** The files, as paths from the root, that these load, whatever the number of steps. Imported types load nothing. */
export function reachedBy(root: string, files: readonly string[]): ReadonlySet<string> {
  const reached = new Set(files)
  for (const file of reached) {
    const source = fs.readFileSync(path.join(root, file), 'utf8')
    const { staticImports, staticExports } = parseSync(file, source).module
    const loaded = [
      ...staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType)),
      ...staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType)),
    ].flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])
    for (const from of loaded.filter((each) => each.startsWith('.')))
      reached.add(path.posix.join(path.posix.dirname(file), from))
  }
  return reached
}
