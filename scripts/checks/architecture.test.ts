import { join } from 'node:path'
import { expect, it } from 'vitest'
import { architectureProblems } from './architecture.ts'
import { readTree } from './tree.ts'

const QUEUE = { 'src/queue/queue.ts': 'export const queue = 1' }

/** The problems of one file that stands beside a small queue, server and party. */
function problemsOf(file: string, text: string): string[] {
  return architectureProblems({
    ...QUEUE,
    'src/party/room.ts': 'export const room = 1',
    'src/ledger/ports.ts': 'export type Ledger = 1',
    'src/platform/log.ts': 'export const log = 1',
    'src/words/english.ts': 'export const english = 1',
    'src/server/app.ts': 'export type AppRouter = 1; export const app = 1',
    'src/queue/testing/make.ts': 'export const make = 1',
    'src/queue/queue.test.ts': 'export const given = 1',
    [file]: text,
  })
}

it.each([
  ['src/queue/x.ts', "import { z } from 'zod'", "src/queue/x.ts imports 'zod': src/queue may import nothing"],
  ['src/queue/x.ts', "import { hash } from 'node:crypto'", 'src/queue may import nothing'],
  ['src/queue/x.ts', "import type { Ledger } from '../ledger/ports.ts'", "imports 'src/ledger/ports.ts'"],
  ['src/queue/x.ts', "export type L = import('../ledger/ports.ts').Ledger", "imports 'src/ledger/ports.ts'"],
  [
    'src/queue/x.ts',
    "export { room } from '../party/room.ts'; export const a = 1",
    "imports 'src/party/room.ts'",
  ],
  ['src/queue/x.ts', "export const load = () => import('../party/room.ts')", "imports 'src/party/room.ts'"],
  ['src/queue/x.ts', "new URL('../party/room.ts', import.meta.url)", "imports 'src/party/room.ts'"],
  ['src/queue/x.ts', 'export const load = (path: string) => import(path)', 'x.ts:1 imports a computed path'],
  ['src/protocol/frames.ts', "import { jwtVerify } from 'jose'", "imports 'jose': src/protocol may import"],
  [
    'src/protocol/frames.ts',
    "import { dictionaryOf } from '../words/dictionaries.ts'",
    'src/protocol may import src/queue, src/platform, src/record, languages.ts of src/words',
  ],
  [
    'src/party/room.ts',
    "import { Server } from 'partyserver'",
    "imports 'partyserver': src/party may import",
  ],
  ['src/party/room.ts', "import { app } from '../server/app.ts'", "imports 'src/server/app.ts': src/party"],
  ['src/server/rooms.ts', "import { room } from '../party/room'", "imports 'src/party/room.ts': src/server"],
  ['src/server/rooms.ts', "import '../../scripts/seed.ts'", "imports 'scripts/seed.ts': src/server"],
  ['src/client/app.tsx', "import { app } from '../server/app.ts'", "imports 'src/server/app.ts': src/client"],
  ['src/client/app.tsx', "import { type AppRouter, app } from '../server/app.ts'", 'src/client may import'],
  ['src/client/app.tsx', "import type { Ledger } from '../ledger/ports.ts'", 'src/client may import'],
  [
    'src/platform/x.ts',
    "import { queue } from '../queue/queue.ts'",
    'src/platform may import src/queue/ids.ts',
  ],
  [
    'src/words/x.ts',
    "import { queue } from '../queue/queue.ts'",
    'src/words may import types of src/queue and src/record',
  ],
  ['src/ledger/x.ts', "import { room } from '../party/room.ts'", "imports 'src/party/room.ts': src/ledger"],
  ['src/db/x.ts', "import { Hono } from 'hono'", "imports 'hono': src/db may import"],
  ['src/shared/x.ts', "import '../queue/queue.ts'", 'src/shared/x.ts belongs to no part of the import table'],
])('ARCH %s is refused: %s', (file, text, message) => {
  const problems = problemsOf(file, text)

  expect(problems).toEqual([expect.stringContaining(message)])
})

it.each([
  ['src/queue/x.ts', "import { queue } from './queue.ts'; export const a = queue"],
  ['src/protocol/frames.ts', "import { z } from 'zod/v4'; import { queue } from '../queue/queue.ts'"],
  ['src/protocol/ticket.ts', "import { jwtVerify } from 'jose'"],
  ['src/protocol/ticket.ts', "import { LANGUAGES } from '../words/languages.ts'"],
  [
    'src/ledger/sequencer.ts',
    "import { queue } from '../queue/queue.ts'; import { log } from '../platform/log.ts'",
  ],
  ['src/words/x.ts', "import type { Queue } from '../queue/queue.ts'"],
  ['src/party/room.ts', "import type { Ledger } from '../ledger/ports.ts'"],
  [
    'src/party/hosts/partyserver.ts',
    "import { Server } from 'partyserver'; import { app } from '../../server/app.ts'",
  ],
  [
    'src/server/rooms.ts',
    "import type { Ledger } from '../ledger/ports.ts'; import { Hono } from '@hono/x/y'",
  ],
  ['src/server/index.ts', "import { room } from '../party/room.ts'"],
  ['src/client/app.tsx', "import type { AppRouter } from '../server/app.ts'; import './app.css'"],
  ['src/queue/x.test.ts', "import fc from 'fast-check'; import { make } from './testing/make.ts'"],
  ['src/queue/testing/any.ts', "import fc from 'fast-check'"],
  ['scripts/start.ts', "import { app } from '../src/server/app.ts'"],
  ['e2e/day.e2e.ts', "import { make } from '../src/queue/testing/make.ts'"],
])('ARCH %s is allowed: %s', (file, text) => {
  expect(problemsOf(file, text)).toEqual([])
})

it.each([
  ['src/queue/x.ts', "import { make } from './testing/make.ts'", 'src/queue/testing/make.ts'],
  ['src/server/index.ts', "import { make } from '../queue/testing/make.ts'", 'src/queue/testing/make.ts'],
  ['scripts/seed.ts', "import { given } from '../src/queue/queue.test.ts'", 'src/queue/queue.test.ts'],
])('ARCH %s may not use test code: %s', (file, text, target) => {
  expect(problemsOf(file, text)).toEqual([
    `${file} imports '${target}': only tests may import a test or a testing/ folder`,
  ])
})

it('ARCH an import cycle is named, also when only types go round', () => {
  const problems = architectureProblems({
    'src/queue/a.ts': "import type { B } from './b.ts'; export type A = B",
    'src/queue/b.ts': "import type { C } from './c.ts'; export type B = C",
    'src/queue/c.ts': "import type { A } from './a.ts'; export type C = A",
  })

  expect(problems).toEqual([
    'import cycle: src/queue/a.ts -> src/queue/b.ts -> src/queue/c.ts -> src/queue/a.ts',
  ])
})

it('ARCH the client may look at the type of a router that serves the client', () => {
  const problems = architectureProblems({
    'src/client/main.tsx': "import type { AppRouter } from '../server/index.ts'; export const main = 1",
    'src/server/index.ts': "import { main } from '../client/main.tsx'; export type AppRouter = typeof main",
  })

  expect(problems).toEqual([])
})

it.each([
  "export * from './queue.ts'",
  "export { queue } from './queue.ts'\nexport type { Queue } from './queue.ts'",
  "import { queue } from './queue.ts'\nexport { queue }",
])('ARCH a barrel is refused: %s', (text) => {
  const problems = architectureProblems({ ...QUEUE, 'src/queue/index.ts': text })

  expect(problems).toEqual(['src/queue/index.ts only re-exports: import from the files themselves'])
})

it('ARCH a file that cannot be parsed is named', () => {
  expect(() => problemsOf('src/queue/x.ts', 'export const = 1')).toThrow(/^src\/queue\/x\.ts: /)
})

it('ARCH the tree keeps the import table', { timeout: 60_000 }, () => {
  const files = readTree(join(import.meta.dirname, '../..'))

  expect(Object.keys(files)).toContain('src/queue/queue.ts')
  expect(architectureProblems(files)).toEqual([])
})
