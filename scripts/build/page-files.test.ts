import { expect, it } from 'vitest'
import { pageFiles } from './page-files.ts'

const chunk = (fileName: string, more: object = {}) => ({
  type: 'chunk',
  fileName,
  isEntry: false,
  facadeModuleId: null,
  moduleIds: [],
  imports: [],
  ...more,
})

const BUILT = [
  chunk('assets/index.js', { isEntry: true, imports: ['assets/main.js'] }),
  chunk('assets/main.js', { viteMetadata: { importedCss: new Set(['assets/main.css']) } }),
  chunk('assets/live.js', { moduleIds: ['/src/live-root.tsx'], imports: ['assets/main.js'] }),
  chunk('assets/app.js', {
    moduleIds: ['/src/app-root.tsx'],
    imports: ['assets/runtime.js', 'assets/main.js'],
    viteMetadata: { importedCss: new Set(['assets/app.css']) },
  }),
  chunk('assets/page.js', { moduleIds: ['/src/page.tsx'], imports: ['assets/app.js', 'assets/shared.js'] }),
  chunk('assets/shared.js', { imports: ['assets/runtime.js'] }),
  chunk('assets/runtime.js'),
  chunk('assets/hindi.js', { facadeModuleId: '/src/hindi.ts' }),
]

/** What the build writes down for a page of these modules. */
function filesOf(modules: readonly string[]): unknown {
  const { generateBundle } = pageFiles('files.json', { page: { modules, words: { hi: 'hindi.ts' } } })
  const written: { fileName: string; source: string }[] = []
  const context = { emitFile: (file: { fileName: string; source: string }) => written.push(file) }
  const bundle = Object.fromEntries(BUILT.map((each) => [each.fileName, each]))
  const { handler } = generateBundle as unknown as {
    handler: (this: object, options: object, bundle: object) => void
  }
  handler.call(context, {}, bundle)
  expect(written.map(({ fileName }) => fileName)).toEqual(['files.json'])
  return JSON.parse(written[0]?.source ?? '')
}

it('PAGE-4 a page’s files are those of its parts and of what they import, styles first, without the document’s own', () => {
  const en = [
    '</assets/app.css>; rel=preload; as=style; crossorigin',
    '</assets/app.js>; rel=modulepreload',
    '</assets/runtime.js>; rel=modulepreload',
    '</assets/page.js>; rel=modulepreload',
    '</assets/shared.js>; rel=modulepreload',
  ]

  expect(filesOf(['app-root.tsx', 'page.tsx'])).toEqual({
    page: { en, hi: [...en, '</assets/hindi.js>; rel=modulepreload'] },
  })
})

it('PAGE-4 a build without one of a page’s parts does not pass', () => {
  expect(() => filesOf(['app-root.tsx', 'gone.tsx'])).toThrow(/gone\.tsx/)
})
