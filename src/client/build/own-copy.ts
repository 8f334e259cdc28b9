import type { Plugin } from 'vite'

const MARK = '?own'

/**
 * Gives everything that `root` imports a copy of its own in the build. A module that two roots share keeps whatever
 * either of them uses; a copy is shaken for this root alone, and it is one file to load (decision 008).
 */
export function ownCopy(root: string): Plugin {
  return {
    name: 'own-copy',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const isOwn = importer?.endsWith(MARK)
      if (!isOwn && !source.endsWith(root)) return null
      const from = isOwn ? importer?.slice(0, -MARK.length) : importer
      const resolved = await this.resolve(source, from, { ...options, skipSelf: true })
      // A zero byte: a module that another plugin makes up, with no file to copy.
      const isCode = resolved && !resolved.external && /^[^\0].*\.(?:js|mjs|ts|tsx)$/.test(resolved.id)
      return isCode ? { ...resolved, id: resolved.id + MARK } : resolved
    },
    async load(id) {
      if (!id.endsWith(MARK)) return null
      const file = id.slice(0, -MARK.length)
      const code = await this.fs.readFile(file, { encoding: 'utf8' })
      return { code, moduleType: file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js' }
    },
  }
}
