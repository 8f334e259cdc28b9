import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

// The suffix names the level: `.test.ts` and `.property.test.ts` are pure, `.int.test.ts` meets real Postgres
// and real workerd, `.e2e.ts` drives a real browser against the whole local stack.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,scripts,bench}/**/*.test.ts'],
          exclude: ['src/client/**', '**/*.int.test.ts'],
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'client',
          environment: 'happy-dom',
          include: ['src/client/**/*.test.{ts,tsx}'],
          setupFiles: ['src/client/testing/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['{src,scripts}/**/*.int.test.ts'],
          globalSetup: ['scripts/testing/postgres.setup.ts'],
          // A hundred runs with several round trips each take long on a busy machine, and no test is about its own time.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/stack.setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // A browser on a busy machine takes its time; what is waited for comes, or the test fails.
          expect: { poll: { timeout: 15_000 } },
          // Two at a time: much of what a browser does is waiting. Each file has a clinic of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
})
