import type { Plugin } from 'vite'

/** The modules a page needs at once besides the entry, by the end of their path, and those of its words by language. */
type Needs = {
  readonly modules: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

type Chunk = {
  readonly fileName: string
  readonly isEntry: boolean
  readonly facadeModuleId: string | null
  readonly moduleIds: readonly string[]
  readonly imports: readonly string[]
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

/**
 * PAGE-4: writes down which files each page needs at once, as the values of a `Link` header, for the Worker to name them in
 * its answer (src/server/page-links.ts): a browser then fetches them beside the entry, which would ask for them one after
 * another. The document cannot name them, as all pages share it.
 */
export function pageFiles(fileName: string, pages: Readonly<Record<string, Needs>>): Plugin {
  return {
    name: 'anteroom-page-files',
    apply: 'build',
    // Last of all: what holds nothing but styles is a chunk until Vite takes it away.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const written = Object.entries(pages).map(([page, { modules, words }]) => {
          const languages = Object.entries(words).map(([language, module]) => [
            language,
            linksOf(chunks, [...modules, module]),
          ])
          return [page, { en: linksOf(chunks, modules), ...Object.fromEntries(languages) }]
        })
        const source = JSON.stringify(Object.fromEntries(written))
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

/** Styles first: nothing is painted without them. */
function linksOf(chunks: readonly Chunk[], modules: readonly string[]): string[] {
  const needed = new Map<string, Chunk>()
  // The document names the entry itself, and what that imports.
  const named = chunks
    .filter(({ isEntry }) => isEntry)
    .flatMap(({ fileName, imports }) => [fileName, ...imports])
  const need = (chunk: Chunk | undefined) => {
    if (!chunk || named.includes(chunk.fileName) || needed.has(chunk.fileName)) return
    needed.set(chunk.fileName, chunk)
    for (const next of chunk.imports) need(chunks.find(({ fileName }) => fileName === next))
  }
  for (const module of modules) {
    const chunk = chunks.find(({ facadeModuleId, moduleIds }) =>
      [facadeModuleId ?? '', ...moduleIds].some((id) => id.endsWith(`/${module}`)),
    )
    if (!chunk) throw new Error(`no chunk holds ${module}`)
    need(chunk)
  }
  const styles = [...needed.values()].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return [
    ...new Set([
      ...styles.map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
      ...[...needed.keys()].map((file) => `</${file}>; rel=modulepreload`),
    ]),
  ]
}
