import { expect, it } from 'vitest'
import { isBug, kindOf } from './error-kind.ts'

const refused = Object.assign(new Error('duplicate key (email)=(ada@home.example)'), { code: '23505' })

it('OPS-1 the kind of an error is its name and code, and those of its cause; never what it says', () => {
  expect(kindOf(refused)).toBe('Error 23505')
  expect(kindOf(new TypeError('ada', { cause: refused }))).toBe('TypeError < Error 23505')
})

it('OPS-1 whatever was thrown has a kind', () => {
  expect(['ada', 7, null, undefined].map(kindOf)).toEqual(['string', 'number', 'object', 'undefined'])
  expect(kindOf({ code: 'ada@home.example of' })).not.toContain('ada')
  expect(kindOf(new Event('error'))).toBe('Event')
  expect(kindOf(Object.create(null))).toBe('object')
})

it('OPS-3 what the language throws is a mistake of ours, what a database or a network says is not', () => {
  expect([new TypeError(), new ReferenceError(), new RangeError()].map(isBug)).toEqual([true, true, true])
  expect([refused, new SyntaxError(), new DOMException('', 'TimeoutError'), 'ada'].map(isBug)).toEqual(
    Array(4).fill(false),
  )
})
