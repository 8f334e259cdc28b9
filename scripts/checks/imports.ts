import { type ESTree, type ParseResult, Visitor } from 'vite'
import { literalText } from './literal.ts'

/** One import, re-export, dynamic import, `import('...')` type or `new URL('./x.ts', ...)` of a source file. */
export type Import = {
  /** The module as written, or null when it is computed at run time. */
  specifier: string | null
  typeOnly: boolean
  /** `*` stands for all of them, or for some that are not known. */
  names: string[]
  line: number
}

/** Every way in which a parsed file leads to another. */
export function importsOf({ program, module }: ParseResult, lineAt: (at: number) => number): Import[] {
  const imports: Import[] = []
  const add = (at: number, specifier: string | null, names: string[] = ['*'], typeOnly = false) =>
    imports.push({ specifier, names, typeOnly, line: lineAt(at) })

  for (const { moduleRequest, entries, start } of module.staticImports) {
    const names = entries.map(
      ({ importName: { kind, name } }) => name ?? (kind === 'Default' ? 'default' : '*'),
    )
    add(start, moduleRequest.value, names, entries.length > 0 && entries.every(({ isType }) => isType))
  }
  new Visitor({
    ExportNamedDeclaration({ source, exportKind, specifiers, start }) {
      const allTypes = specifiers.length > 0 && specifiers.every((one) => one.exportKind === 'type')
      if (source) add(start, source.value, specifiers.map(originalName), exportKind === 'type' || allTypes)
    },
    ExportAllDeclaration: ({ source, exportKind, start }) => {
      add(start, source.value, ['*'], exportKind === 'type')
    },
    ImportExpression: ({ source, start }) => {
      add(start, literalText(source))
    },
    NewExpression({ callee, arguments: [path], start }) {
      const specifier =
        callee.type === 'Identifier' && callee.name === 'URL' && path ? literalText(path) : null
      if (specifier && /^\..*\.tsx?$/.test(specifier)) add(start, specifier)
    },
    TSImportType({ source, qualifier, start }) {
      add(start, source.value, [qualifier?.type === 'Identifier' ? qualifier.name : '*'], true)
    },
  }).visit(program)
  return imports
}

/** The `a` of `export { a as b } from './c.ts'`. */
function originalName({ local }: ESTree.ExportSpecifier): string {
  return local.type === 'Literal' ? local.value : local.name
}
