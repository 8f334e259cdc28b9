import { ENTRIES } from './import-table.ts'
import { resolveImport } from './resolve.ts'
import { identifierCounts, parseSource, type Source } from './source.ts'
import { isTest } from './tree.ts'

export type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }

/** Packages that are used without an import: command-line tools, ambient types, a vitest environment. */
const TOOLS = [
  '@biomejs/biome',
  '@cloudflare/workers-types',
  'drizzle-kit',
  'happy-dom',
  'partykit',
  'typescript',
  'wrangler',
]

/** Modules of the runtime or made by a bundler: `node:fs`, `cloudflare:workers`, `virtual:...`. */
const BUILT_IN = /^[a-z]+:/

/** Files, exports and dependencies that nothing uses, and packages used without being listed. */
export function deadCode(files: Record<string, string>, manifest: Manifest): string[] {
  const sources = Object.entries(files).map(([file, text]) => parseSource(file, text))
  const packages = new Map<string, string>()
  const used = new Map<string, Set<string>>()
  for (const { file, imports } of sources) {
    for (const imported of imports) {
      const target = resolveImport(file, imported, files)
      if (target && 'package' in target) packages.set(target.package, file)
      if (target && 'file' in target && target.file !== file) {
        used.set(target.file, new Set([...(used.get(target.file) ?? []), ...imported.names]))
      }
    }
  }
  const configs = sources.filter(({ file }) => isConfig(file)).map(({ file }) => files[file])
  const isNamed = (file: string) => configs.some((text) => text?.includes(file))
  const inner = sources.filter(({ file }) => !isEntry(file) && !isNamed(file))
  return [
    ...inner.filter(({ file }) => !used.has(file)).map(({ file }) => `${file} is imported by nothing`),
    ...inner.flatMap((source) => deadExports(source, used.get(source.file))),
    ...packageProblems(packages, manifest),
  ]
}

/** Started by a person, a tool or a test run, so that no import need lead to it. */
function isEntry(file: string): boolean {
  const isCommand = /^(scripts|bench)\/[^/]+\.ts$/.test(file)
  return ENTRIES.includes(file) || isTest(file) || isCommand || isConfig(file) || file.endsWith('.d.ts')
}

/** A tool's configuration; the files that its text names are used by that tool. */
function isConfig(file: string): boolean {
  return /^[^/]+\.config\.ts$/.test(file)
}

/** Exports that neither another file imports nor this one uses itself. */
function deadExports(source: Source, used: Set<string> | undefined): string[] {
  if (!used || used.has('*')) return []
  const counts = identifierCounts(source)
  return source.exports
    .filter(({ name, local }) => !used.has(name) && (counts.get(local) ?? 0) < 2)
    .map(({ name }) => `${source.file} exports ${name}, which nothing uses`)
}

function packageProblems(
  packages: Map<string, string>,
  { dependencies, devDependencies }: Manifest,
): string[] {
  const listed = Object.keys({ ...dependencies, ...devDependencies })
  const usedElsewhere = (name: string) => TOOLS.includes(name) || name.startsWith('@types/')
  return [
    ...listed
      .filter((name) => !packages.has(name) && !usedElsewhere(name))
      .map((name) => `package.json lists ${name}, which nothing imports`),
    ...[...packages]
      .filter(([name]) => !listed.includes(name) && !BUILT_IN.test(name))
      .map(([name, file]) => `${file} imports '${name}', which package.json does not list`),
  ]
}
