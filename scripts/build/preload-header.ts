import fs from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

type PreloadHeader = {
  /** The page's path. */
  page: string
  /** The module it needs besides the entry, by the end of its path. */
  root: string
}

/**
 * Names in `_headers` what one page needs at once, so that a browser fetches it beside the entry, which would ask for it only when
 * it has come itself: a round trip less to the first paint. The page that all addresses share cannot name it, as each
 * needs something else.
 */
export function preloadHeader({ page, root }: PreloadHeader): Plugin {
  let rules = ''
  return {
    name: 'anteroom-preload-header',
    apply: 'build',
    configResolved({ publicDir }) {
      rules = fs.readFileSync(path.join(publicDir, '_headers'), 'utf8')
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${root}`)))
      if (!first) throw new Error(`no chunk holds ${root}`)
      const needed = [first, ...chunks.filter(({ fileName }) => first.imports.includes(fileName))]
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      const links = [
        ...needed.map(({ fileName }) => `</${fileName}>; rel=modulepreload`),
        ...styles.map((fileName) => `</${fileName}>; rel=preload; as=style; crossorigin`),
      ]
      const source = `${rules.trimEnd()}\n\n${page}\n  Link: ${links.join(', ')}\n`
      this.emitFile({ type: 'asset', fileName: '_headers', source })
    },
  }
}
