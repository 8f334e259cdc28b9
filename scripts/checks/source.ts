import { type ESTree, parseSync } from 'vite'
import { type Import, importsOf } from './imports.ts'

export type Source = {
  file: string
  program: ESTree.Program
  imports: Import[]
  lineAt: (at: number) => number
}

/** Parses TypeScript or TSX with Vite's own parser; a syntax error throws with the file's name. */
export function parseSource(file: string, text: string): Source {
  const parsed = parseSync(file, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${file}: ${error.message}`)

  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  return { file, program: parsed.program, imports: importsOf(parsed, lineAt), lineAt }
}
