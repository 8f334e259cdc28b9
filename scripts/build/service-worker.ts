import path from 'node:path'
import type { Plugin } from 'vite'

const ENTRY = path.join(import.meta.dirname, '../../src/client/service-worker/main.ts')

/** PWA-1: the service worker, in one file of its own under a name that stays. */
export function serviceWorker(): Plugin {
  return {
    name: 'anteroom-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: 'sw.js' })
    },
  }
}
