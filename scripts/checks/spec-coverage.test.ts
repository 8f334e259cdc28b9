import { expect, it } from 'vitest'
import { leadingIds, specCoverage } from './spec-coverage.ts'

/** A spec of three rules with the given ones open. */
function specOf(open: string): string {
  return `# Spec

Properties **P1-P29** are universal. CALL-9 is only spoken of.

## BOOK

- BOOK-1 A booking gets a token.
- BOOK-2 **P16** No token is given twice.

## Titles without a rule

- \`STACK\` the toolchain.

## Open

${open}
`
}

function coverageOf({ open = '- BOOK-1, BOOK-2\n- P16', test = '', file = 'src/queue/book.test.ts' }) {
  return specCoverage(specOf(open), { [file]: test })
}

it('ARCH rules that are all open need no test', () => {
  const coverage = coverageOf({})

  expect(coverage).toEqual({ problems: [], summary: '0 of 3 rules done, 3 open' })
})

it.each([
  "it('BOOK-1 gives a token', () => {})",
  "test('P16, BOOK-1: once', () => {})",
  "it.each([1, 2])('BOOK-1 gives %i', () => {})",
  `it.each\`a\n\${1}\`('BOOK-1 gives $a', () => {})`,
  `it(\`BOOK-1 gives \${token}\`, () => {})`,
  "it('BOOK-1 gives ' + token, () => {})",
  "it.concurrent('BOOK-1 gives a token', async () => {}, 5000)",
  "describe('booking', () => { it('BOOK-1 gives a token', () => {}) })",
])('ARCH a done rule is proved by %s', (test) => {
  const coverage = coverageOf({ open: '- BOOK-2\n- P16', test })

  expect(coverage).toEqual({ problems: [], summary: '1 of 3 rules done, 2 open' })
})

it.each([
  '',
  "// it('BOOK-1 gives a token', () => {})",
  "it('BOOK-1 gives a token')",
  "it.todo('BOOK-1 gives a token')",
  "it.skip('BOOK-1 gives a token', () => {})",
  "it.skip.each([1])('BOOK-1 gives %i', () => {})",
  "it.skipIf(slow)('BOOK-1 gives a token', () => {})",
  "it.fails('BOOK-1 gives a token', () => {})",
  "describe.skip('booking', () => { it('BOOK-1 gives a token', () => {}) })",
  "it('BOOK-2 unlike BOOK-1', () => {})",
])('ARCH a done rule is not proved by %s', (test) => {
  const coverage = coverageOf({ open: '- BOOK-2\n- P16', test })

  expect(coverage.problems).toEqual(['BOOK-1 is not listed as open, but no test that runs starts with it'])
})

it('ARCH a skipped group ends where it ends', () => {
  const test = "describe.skip('a', () => { it('BOOK-2 a', () => {}) }); it('BOOK-1 b', () => {})"

  expect(coverageOf({ open: '- BOOK-2\n- P16', test }).problems).toEqual([])
})

it('ARCH a test in a source file proves nothing', () => {
  const coverage = coverageOf({
    open: '- BOOK-2\n- P16',
    test: "it('BOOK-1 a', () => {})",
    file: 'src/queue/book.ts',
  })

  expect(coverage.problems).toHaveLength(1)
})

it.each([
  [
    "it('BOOK-9 a', () => {})",
    "src/queue/book.test.ts:1 'BOOK-9 a' names BOOK-9, which docs/spec.md does not have",
  ],
  [
    "it('CALL-9 a', () => {})",
    "src/queue/book.test.ts:1 'CALL-9 a' names CALL-9, which docs/spec.md does not have",
  ],
  [
    "it('BOOK-1 P99 a', () => {})",
    "src/queue/book.test.ts:1 'BOOK-1 P99 a' names P99, which docs/spec.md does not have",
  ],
  ["\nit('adds', () => {})", "src/queue/book.test.ts:2 'adds' starts with no rule id of docs/spec.md"],
  ["it.todo('adds')", "src/queue/book.test.ts:1 'adds' starts with no rule id of docs/spec.md"],
  [
    "it('STACKED up', () => {})",
    "src/queue/book.test.ts:1 'STACKED up' starts with no rule id of docs/spec.md",
  ],
  ['it(title, () => {})', 'src/queue/book.test.ts:1 has a title that cannot be read without running it'],
])('ARCH a wrong title is named: %s', (test, problem) => {
  expect(coverageOf({ test }).problems).toEqual([problem])
})

it.each([
  "it('STACK starts', () => {})",
  "const found = /a/.test('abc'); const more = pattern.test('abc')",
  'const base = it.extend({ a: 1 })',
])('ARCH nothing is wrong with %s', (test) => {
  expect(coverageOf({ test }).problems).toEqual([])
})

it.each([
  ['- BOOK-1, BOOK-2, P16, BOOK-7', 'docs/spec.md lists BOOK-7 as open, but has no such rule'],
  ['- BOOK-1, BOOK-2, P16, P16', 'docs/spec.md lists P16 as open twice'],
])('ARCH the open list %s is refused', (open, problem) => {
  expect(coverageOf({ open }).problems).toEqual([problem])
})

it('ARCH two rules with one id, or no rules at all, are refused', () => {
  expect(specCoverage('- BOOK-1 a\n- BOOK-1 b\n## Open\nBOOK-1', {}).problems).toEqual([
    'docs/spec.md gives BOOK-1 to two rules',
  ])
  expect(specCoverage('', {}).problems).toEqual(['docs/spec.md has no rules'])
})

it('ARCH a title may start with several ids', () => {
  expect(leadingIds('CALL-3, P8 finishing P9')).toEqual(['CALL-3', 'P8'])
  expect(leadingIds('P29')).toEqual(['P29'])
  expect(leadingIds('UTF-8s are fine')).toEqual([])
})
