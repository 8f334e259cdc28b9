import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { preloadHeader } from './preload-header.ts'

let publicDir: string
beforeEach(() => {
  publicDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-headers-'))
  fs.writeFileSync(path.join(publicDir, '_headers'), '/*\n  X-Frame-Options: DENY\n')
})
afterEach(() => fs.rmSync(publicDir, { recursive: true }))

const chunk = (fileName: string, more: object = {}) => ({
  type: 'chunk',
  fileName,
  moduleIds: [],
  imports: [],
  ...more,
})

/** What the build writes for these files. */
function headersFor(...chunks: ReturnType<typeof chunk>[]): string {
  const plugin = preloadHeader({ page: '/', root: 'app-root.tsx' })
  const written: { fileName: string; source: string }[] = []
  const hooks = plugin as unknown as {
    configResolved: (config: object) => void
    generateBundle: (this: object, options: object, bundle: object) => void
  }
  hooks.configResolved({ publicDir })
  const context = { emitFile: (file: { fileName: string; source: string }) => written.push(file) }
  hooks.generateBundle.call(context, {}, Object.fromEntries(chunks.map((each) => [each.fileName, each])))
  expect(written.map(({ fileName }) => fileName)).toEqual(['_headers'])
  return written[0]?.source ?? ''
}

it('STACK the front page names the files it needs at once, and the other headers stay', () => {
  const css = { viteMetadata: { importedCss: new Set(['assets/app.css']) } }
  const app = {
    moduleIds: ['/src/client/app-root.tsx'],
    imports: ['assets/runtime.js'],
    ...css,
  }

  expect(
    headersFor(
      chunk('assets/live.js', { moduleIds: ['/src/client/live-root.tsx'] }),
      chunk('assets/app.js', app),
      chunk('assets/runtime.js'),
    ),
  ).toBe(
    '/*\n  X-Frame-Options: DENY\n\n/\n  Link: </assets/app.js>; rel=modulepreload, ' +
      '</assets/runtime.js>; rel=modulepreload, </assets/app.css>; rel=preload; as=style; crossorigin\n',
  )
})

it('STACK a build without that page does not pass', () => {
  expect(() => headersFor(chunk('assets/main.js'))).toThrow(/app-root/)
})
