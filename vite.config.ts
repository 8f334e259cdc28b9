import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { sizeReport } from './scripts/build/size-report.ts'
import { ownCopy } from './src/client/build/own-copy.ts'

const worker = process.env.ANTEROOM_WORKER ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: 'src/client',
  publicDir: '../../public',
  plugins: [
    ownCopy('live-root.tsx'),
    solid(),
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
    rolldownOptions: { output: { minify: { compress: { dropConsole: true } } } },
  },
  server: {
    port: 5173,
    proxy: {
      // Not our own modules in src/client/api.
      '^/api/[^.]*$': worker,
      '/trpc': worker,
      '/parties': { target: worker, ws: true },
    },
  },
})
