import { findCycles } from './cycles.ts'
import { isRouterType, tableProblem, within } from './import-table.ts'
import type { Import } from './imports.ts'
import { resolveImport, type Target } from './resolve.ts'
import { parseSource, type Source } from './source.ts'
import { isTest, isTestHelper } from './tree.ts'

/** Everything in which the files (path -> text) break docs/architecture.md. Empty means it holds. */
export function architectureProblems(files: Record<string, string>): string[] {
  const production = Object.keys(files).filter(
    (file) => /^(src|scripts)\//.test(file) && !isTest(file) && !isTestHelper(file),
  )
  const problems: string[] = []
  const graph = new Map<string, string[]>()

  for (const file of production) {
    const source = parseSource(file, files[file] ?? '')
    const edges: string[] = []
    for (const imported of source.imports) {
      const target = resolveImport(file, imported, files)
      problems.push(...importProblems(file, imported, target))
      if (target && isEdge(file, imported, target)) edges.push(target.file)
    }
    if (file.startsWith('src/')) graph.set(file, edges)
    if (file.startsWith('src/') && isBarrel(source))
      problems.push(`${file} only re-exports: import from the files themselves`)
  }
  return [...problems, ...findCycles(graph).map((cycle) => `import cycle: ${cycle.join(' -> ')}`)]
}

function importProblems(file: string, imported: Import, target: Target | null): string[] {
  if (!target) {
    return file.startsWith('src/')
      ? [`${file}:${imported.line} imports a computed path: write it literally`]
      : []
  }
  if ('file' in target && (isTest(target.file) || isTestHelper(target.file))) {
    return [`${file} imports '${target.file}': only tests may import a test or a testing/ folder`]
  }
  const problem = file.startsWith('src/') ? tableProblem(file, imported, target) : null
  return problem ? [problem] : []
}

/** The client's look at the router's type is the one edge that may point backwards. */
function isEdge(from: string, imported: Import, target: Target): target is { file: string } {
  const looksAtRouter =
    from.startsWith('src/client/') && within(target, 'src/server') && isRouterType(imported)
  return 'file' in target && !looksAtRouter
}

/** A file with nothing of its own: imports and `export ... from`, or `export { x }` of what it imported. */
function isBarrel({ program }: Source): boolean {
  let reexports = 0
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') continue
    const isExport = statement.type === 'ExportAllDeclaration' || statement.type === 'ExportNamedDeclaration'
    if (!isExport || ('declaration' in statement && statement.declaration)) return false
    if (statement.type === 'ExportAllDeclaration' || statement.specifiers.length > 0) reexports += 1
  }
  return reexports > 0
}
