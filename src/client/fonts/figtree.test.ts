import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const HERE = import.meta.dirname

it('LOOK-6 the typeface is one file of at most 30 kB, asked for at once', () => {
  expect(statSync(join(HERE, 'figtree.woff2')).size).toBeLessThanOrEqual(30_000)
  expect(readFileSync(join(HERE, '../index.html'), 'utf8')).toMatch(/rel="preload"[^>]*figtree\.woff2/)
  expect(readFileSync(join(HERE, '../styles/type.css'), 'utf8').match(/url\(/g)).toHaveLength(1)
})
