import { posix } from 'node:path'
import type { Import } from './imports.ts'

/** Where an import leads: a file of the project (or just a path, for CSS and the like), or a package. */
export type Target = { file: string } | { package: string }

/** A relative import becomes the project's file, with a missing extension filled in; anything else a package. */
export function resolveImport(
  from: string,
  { specifier }: Import,
  files: Record<string, string>,
): Target | null {
  if (specifier === null) return null
  const [bare = ''] = specifier.split('?')
  if (bare.startsWith('.')) {
    const path = posix.join(posix.dirname(from), bare)
    const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`]
    return { file: candidates.find((candidate) => candidate in files) ?? path }
  }
  const [scopeOrName = '', name] = bare.split('/')
  return { package: scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName }
}
