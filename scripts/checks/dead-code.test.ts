import { expect, it } from 'vitest'
import { deadCode } from './dead-code.ts'

const MAIN = 'src/client/main.tsx'

it('ARCH what an entry file reaches, by any kind of import, is alive', () => {
  const files = {
    [MAIN]: "import { a } from './a.ts'; import './b.ts'; a; import('./c.tsx'); new URL('./d.ts', here)",
    'src/client/a.ts': "export { e } from './e.ts'; export const a = 1",
    'src/client/b.ts': 'register()',
    'src/client/c.tsx': 'export default 1; export const Page = 1',
    'src/client/d.ts': 'export const worker = 1',
    'src/client/e.ts': 'export const e = 1',
    'scripts/start.ts': '',
    'src/queue/a.test.ts': '',
    'vitest.config.ts': "export default { globalSetup: ['e2e/stack.setup.ts'] }",
    'e2e/stack.setup.ts': 'export const setup = 1',
  }

  expect(deadCode(files, {})).toEqual([])
})

it('ARCH a file that nothing imports is dead, also when it imports itself', () => {
  const files = { 'src/client/a.ts': "import { a } from './a.ts'; export const a = a" }

  expect(deadCode(files, {})).toEqual(['src/client/a.ts is imported by nothing'])
})

it.each([
  'export const b = 1',
  'export type b = 1',
  'export function b() {}',
  'export default 1',
  'const c = 1; export { c as b }; c',
])('ARCH an export that nothing uses is dead: %s', (text) => {
  const files = { [MAIN]: "import { a } from './a.ts'; a", 'src/client/a.ts': `export const a = 1; ${text}` }
  const name = text.includes('default') ? 'default' : 'b'

  const problems = deadCode(files, {})

  expect(problems).toEqual(
    text.includes('c as b') ? [] : [`src/client/a.ts exports ${name}, which nothing uses`],
  )
})

it.each([
  ["import * as all from './a.ts'", 'export const b = 1'],
  ["import b from './a.ts'", 'export default 1'],
  ["import { b as c } from './a.ts'", 'const d = 1; export { d as b }'],
  ["import './a.ts'", 'export type b = 1; const c: b = 1'],
  ["import './a.ts'", 'export const B = () => 1; const c = <B />'],
  ["type B = import('./a.ts').b", 'export type b = 1'],
])('ARCH after %s this is alive: %s', (use, text) => {
  const files = { [MAIN]: use.replace('a.ts', 'a.tsx'), 'src/client/a.tsx': text }

  expect(deadCode(files, {})).toEqual([])
})

it('ARCH a dependency is listed if and only if it is used', () => {
  const files = {
    [MAIN]: "import 'zod/mini'; import '@a/b/c'; import 'node:fs'; import 'cloudflare:workers'; import 'ms'",
  }
  const manifest = {
    dependencies: { zod: '1', jose: '1' },
    devDependencies: { '@a/b': '1', wrangler: '1', '@types/ws': '1' },
  }

  expect(deadCode(files, manifest)).toEqual([
    'package.json lists jose, which nothing imports',
    "src/client/main.tsx imports 'ms', which package.json does not list",
  ])
})
