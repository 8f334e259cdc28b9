import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

type SizeReport = {
  /** What the page is called in the report. */
  page: string
  /** The modules whose chunks the page loads, by the end of their path; their static imports count too. */
  roots: readonly string[]
  goalBytes: number
}

/** Says after a build how much JavaScript one page loads, gzipped, beside its goal; above it there is no build (decision 008). */
export function sizeReport({ page, roots, goalBytes }: SizeReport): Plugin {
  return {
    name: 'anteroom-size-report',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const loaded = new Set<string>()
      const load = (fileName: string) => {
        if (loaded.has(fileName)) return
        loaded.add(fileName)
        for (const next of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) load(next)
      }
      for (const { fileName, facadeModuleId, moduleIds } of chunks) {
        const holds = [facadeModuleId ?? '', ...moduleIds]
        if (roots.some((root) => holds.some((id) => id.endsWith(`/${root}`)))) load(fileName)
      }
      const bytes = chunks
        .filter(({ fileName }) => loaded.has(fileName))
        .reduce((sum, { code }) => sum + gzipSync(code).length, 0)
      const report = `${page}: ${(bytes / 1000).toFixed(1)} kB gzip JavaScript in ${loaded.size} files (goal ${goalBytes / 1000})`
      if (bytes > goalBytes)
        this.error(`${report}: too much. What is new is paid for by what is cut or loaded later.`)
      this.info(report)
    },
  }
}
