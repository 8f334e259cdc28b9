import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { documentFonts } from './scripts/build/document-fonts.ts'
import { pageFiles } from './scripts/build/page-files.ts'
import { PAGE_PARTS } from './scripts/build/pages.ts'
import { serviceWorker } from './scripts/build/service-worker.ts'
import { sizeReport } from './scripts/build/size-report.ts'
import { ownCopy } from './src/client/build/own-copy.ts'
import { PAGE_FILES } from './src/protocol/page-files.ts'

const worker = process.env.ANTEROOM_WORKER ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: 'src/client',
  publicDir: '../../public',
  plugins: [
    ownCopy('live-root.tsx'),
    solid(),
    pageFiles(PAGE_FILES, PAGE_PARTS),
    documentFonts(),
    serviceWorker(),
    sizeReport({ page: 'Live page', roots: ['main.tsx', 'live-root.tsx?own'], goalBytes: 20_000 }),
  ],
  build: {
    target: 'es2022',
    outDir: '../../dist/client',
    emptyOutDir: true,
    // An inlined picture or font would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Ours says nothing there; the live page would carry a library's advice to developers (decision 008).
    rolldownOptions: {
      output: {
        minify: { compress: { dropConsole: true } },
        // Each small file is a round trip: what a first visit to the front page needs comes as one. The entry is named, as
        // the other would otherwise take in what both roots share, and the live page load it.
        codeSplitting: {
          groups: [
            { name: 'main', test: /src\/client\/main\.tsx$/, priority: 2 },
            {
              name: 'app',
              test: /src\/client\/(app-root|pages\/find\/find-page|components\/(gate|dialog|clamped)|api\/forgetting)\.tsx?$|\/weekdays\.ts$|rolldown\/runtime/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      // Not our own modules in src/client/api.
      '^/api/[^.]*$': worker,
      '/trpc': worker,
      '/parties': { target: worker, ws: true },
      '/documents': worker,
      '/verify': worker,
      '/mail': worker,
      '/demo': worker,
    },
  },
})
