import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from './canonical.ts'

it('DOC-2 one content has one text, whatever the order of its keys', () => {
  const written = { tests: [], followUp: null, b: { é: 1, e: '2.5 ml' }, a: [true, '"'] }
  const kept = { a: [true, '"'], b: { e: '2.5 ml', é: 1 }, followUp: null, tests: [] }

  expect(canonical(written)).toBe(canonical(kept))
  expect(canonical(written)).toBe('{"a":[true,"\\""],"b":{"e":"2.5 ml","é":1},"followUp":null,"tests":[]}')
})

it('DOC-2 the order of a list is part of what is said', () => {
  expect(canonical(['before', 'after'])).not.toBe(canonical(['after', 'before']))
})

it('DOC-2 the text of any content is read as that content again', { timeout: 60_000 }, () => {
  const text = fc.string({ unit: 'binary', maxLength: 4 })
  const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))
  const content = fc.dictionary(text, fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })), { maxKeys: 4 })
  fc.assert(fc.property(content, (value) => isDeepStrictEqual(JSON.parse(canonical(value)), { ...value })))
})
