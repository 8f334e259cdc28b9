import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isMeetLink } from './meet-link.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: length, maxLength: length })
const anyLink = fc
  .tuple(letters(3), letters(4), letters(3))
  .map((groups) => `https://meet.google.com/${groups.join('-')}`)

const RUNS = { numRuns: 500 }

it('P17 every link of three, four and three lower-case letters is valid', () => {
  fc.assert(
    fc.property(anyLink, (link) => isMeetLink(link)),
    RUNS,
  )
})

it('P17 a valid link with any one character put in is not valid', () => {
  fc.assert(
    fc.property(
      anyLink,
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
      (link, at, extra) => {
        const place = at % (link.length + 1)
        return !isMeetLink(link.slice(0, place) + extra + link.slice(place))
      },
    ),
    RUNS,
  )
})

it('P17 a valid link with any one character left out or changed to no letter is not valid', () => {
  fc.assert(
    fc.property(
      anyLink,
      fc.nat(),
      fc.constantFrom('', 'A', '1', ' ', '_', 'é', '\n', '?'),
      (link, at, other) => {
        const place = at % link.length
        return !isMeetLink(link.slice(0, place) + other + link.slice(place + 1))
      },
    ),
    RUNS,
  )
})

it('P17 nothing else is valid, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })),
      (text) => !isMeetLink(text),
    ),
    RUNS,
  )
})

it.each([
  ['http instead of https', 'http://meet.google.com/abc-defg-hij'],
  ['capital letters', 'https://meet.google.com/ABC-defg-hij'],
  ['capital letters in the host', 'https://Meet.google.com/abc-defg-hij'],
  ['a space before', ' https://meet.google.com/abc-defg-hij'],
  ['a line end after', 'https://meet.google.com/abc-defg-hij\n'],
  ['a query', 'https://meet.google.com/abc-defg-hij?authuser=1'],
  ['a fragment', 'https://meet.google.com/abc-defg-hij#now'],
  ['a last slash', 'https://meet.google.com/abc-defg-hij/'],
  ['another host', 'https://meet.google.com.evil.example/abc-defg-hij'],
  ['a name before the host', 'https://meet.google.com@evil.example/abc-defg-hij'],
  ['a port', 'https://meet.google.com:443/abc-defg-hij'],
  ['a group missing', 'https://meet.google.com/abc-defg'],
  ['groups of other lengths', 'https://meet.google.com/abcd-efg-hij'],
  ['digits', 'https://meet.google.com/ab1-defg-hij'],
  ['letters of another alphabet', 'https://meet.google.com/аbc-defg-hij'],
  ['nothing', ''],
])('MEET-2 %s is not a Meet link', (_, text) => {
  expect(isMeetLink(text)).toBe(false)
})
