import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { sizeReport } from './size-report.ts'

type Chunk = { type: 'chunk'; fileName: string; moduleIds: string[]; imports: string[]; code: string }
const chunk = (fileName: string, root: string, imports: string[], code: string): Chunk => ({
  type: 'chunk',
  fileName,
  moduleIds: [`/app/${root}`],
  imports,
  code,
})

/** What does not pack. */
const page = chunk('page.js', 'page.tsx', ['shared.js'], randomBytes(600).toString('hex'))
const shared = chunk('shared.js', 'shared.ts', [], randomBytes(300).toString('hex'))
const other = chunk('other.js', 'other.tsx', [], randomBytes(9_000).toString('hex'))
const loaded = [page, shared].reduce((sum, { code }) => sum + gzipSync(code).length, 0)

/** What a build of these says; it throws where the build would fail. */
function built(goalBytes: number): string {
  const said: string[] = []
  const { generateBundle } = sizeReport({ page: 'A page', roots: ['page.tsx'], goalBytes })
  const context = {
    info: (text: string) => said.push(text),
    error(text: string) {
      throw new Error(text)
    },
  }
  const bundle = Object.fromEntries([page, shared, other].map((each) => [each.fileName, each]))
  ;(generateBundle as unknown as (options: unknown, bundle: unknown) => void).call(
    context as never,
    {},
    bundle,
  )
  return said.join()
}

it('STACK a build says how much a page loads, what it imports included and nothing else', () => {
  expect(built(loaded)).toBe(
    `A page: ${(loaded / 1000).toFixed(1)} kB gzip JavaScript in 2 files (goal ${loaded / 1000})`,
  )
})

it('STACK a build fails when a page loads one byte above its goal', () => {
  expect(() => built(loaded - 1)).toThrow(/in 2 files .*: too much/)
})
