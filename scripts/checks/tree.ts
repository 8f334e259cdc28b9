import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

const SOURCE = /\.tsx?$/
const CODE_FOLDERS = ['src', 'scripts', 'e2e', 'examples', 'bench']

/** Every TypeScript file and tool configuration of the project, by its path from the root with forward slashes. */
export function readTree(root: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const folder of CODE_FOLDERS.filter((folder) => existsSync(join(root, folder)))) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const file = posix.join(folder, entry.split(sep).join('/'))
      if (SOURCE.test(file)) files[file] = readFileSync(join(root, file), 'utf8')
    }
  }
  for (const file of readdirSync(root).filter((name) => name.endsWith('.config.ts'))) {
    files[file] = readFileSync(join(root, file), 'utf8')
  }
  return files
}

/** `x.test.ts`, `x.property.test.ts`, `x.int.test.ts`, `x.e2e.ts`. */
export function isTest(file: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(file)
}

/** A helper that only tests may import. */
export function isTestHelper(file: string): boolean {
  return /(^|\/)testing\//.test(file)
}
