import path from 'node:path'
import type { Plugin } from 'vite'

const ENTRY = path.join(import.meta.dirname, '../../src/client/service-worker/main.ts')
const NAME = 'sw.js'
const APP = path.join(import.meta.dirname, '../../src/client/main.tsx')

/**
 * PWA-1: the service worker, in one file of its own under a name that stays. PWA-3: it says of which version it is, in the name
 * of the app's entry, so that a browser installs it anew with every version.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'anteroom-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: NAME })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const own = chunks.find(({ fileName }) => fileName === NAME)
        const entry = chunks.find(({ moduleIds }) => moduleIds.includes(APP))
        if (!own || !entry) throw new Error('the app has no entry, or no service worker')
        own.code += `// ${entry.fileName}\n`
      },
    },
  }
}
