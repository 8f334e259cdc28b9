import { type ESTree, parseSync, Visitor } from 'vite'
import { type Import, importsOf } from './imports.ts'

export type Source = {
  file: string
  program: ESTree.Program
  imports: Import[]
  /** What it declares and exports: the name outside, and the one inside. */
  exports: { name: string; local: string }[]
  lineAt: (at: number) => number
}

/** Parses TypeScript or TSX with Vite's own parser; a syntax error throws with the file's name. */
export function parseSource(file: string, text: string): Source {
  const parsed = parseSync(file, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${file}: ${error.message}`)

  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const exports = parsed.module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ moduleRequest }) => !moduleRequest)
    .map(({ exportName: { name }, localName }) => ({
      name: name ?? 'default',
      local: localName.name ?? 'default',
    }))
  return { file, program: parsed.program, imports: importsOf(parsed, lineAt), exports, lineAt }
}

/** How often each identifier is written in a file, as a value, a type or a component. */
export function identifierCounts({ program }: Source): Map<string, number> {
  const counts = new Map<string, number>()
  const count = ({ name }: { name: string }) => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  new Visitor({ Identifier: count, JSXIdentifier: count }).visit(program)
  return counts
}
