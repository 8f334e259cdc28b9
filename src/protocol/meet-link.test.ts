import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isMeetLink, repairedMeetLink, whyNotMeetLink } from './meet-link.ts'

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

/** Texts of every kind between a link and none. */
const anyText = fc.oneof(
  anyLink,
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true }),
  anyLink.map((link) => link.toUpperCase()),
  fc.tuple(anyLink, fc.nat(36)).map(([link, length]) => link.slice(0, length)),
  fc
    .tuple(anyLink, fc.nat(), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([link, at, more]) => link.slice(0, at % link.length) + more + link.slice((at % link.length) + 1)),
)

it('MEET-10 P17 there is a reason exactly when a text is no Meet link', () => {
  fc.assert(
    fc.property(anyText, (text) => (whyNotMeetLink(text) === null) === isMeetLink(text)),
    { numRuns: 1_000 },
  )
})

it.each([
  ['', 'empty'],
  ['  ', 'empty'],
  [' https://meet.google.com/abc-defg-hij', 'space'],
  ['https://meet.google.com/abc-defg-hij\n', 'space'],
  ['https://meet.google.com/abc- defg-hij', 'space'],
  ['http://meet.google.com/abc-defg-hij', 'http'],
  ['HTTP://meet.google.com/abc-defg-hij', 'http'],
  ['meet.google.com/abc-defg-hij', 'no_https'],
  ['ftp://meet.google.com/abc-defg-hij', 'no_https'],
  ['abc-defg-hij', 'no_https'],
  ['https://zoom.us/j/123', 'host'],
  ['https://meet.google.com.evil.example/abc-defg-hij', 'host'],
  ['https://meet.google.com@evil.example/abc-defg-hij', 'host'],
  ['https://meet.google.com:443/abc-defg-hij', 'host'],
  ['https://evil.example?meet.google.com/abc-defg-hij', 'host'],
  ['https://meet.google.com/ABC-defg-hij', 'capitals'],
  ['https://Meet.Google.com/abc-defg-hij', 'capitals'],
  ['https://meet.google.com/abc-defg-hij?authuser=1', 'query'],
  ['https://meet.google.com/abc-defg-hij#now', 'query'],
  ['https://meet.google.com/abc-defg', 'groups'],
  ['https://meet.google.com/abcd-efg-hij', 'groups'],
  ['https://meet.google.com/ab1-defg-hij', 'groups'],
  ['https://meet.google.com/abc-defg-hij/', 'groups'],
  ['https://meet.google.com/', 'groups'],
  ['https://mee', 'groups'],
  ['h', 'groups'],
])('MEET-10 %j is no link for a reason of its own: %s', (text, why) => {
  expect(whyNotMeetLink(text)).toBe(why)
})

it('MEET-11 a link that was only copied carelessly is put right, and into nothing else', () => {
  fc.assert(
    fc.property(
      anyLink,
      fc.constantFrom('', ' ', '\n', '\t '),
      fc.constantFrom('', '/', '?pli=1', '/?authuser=2#x', '#'),
      fc.constantFrom('https://', 'http://', ''),
      fc.boolean(),
      (link, space, more, start, isUpper) => {
        const address = link.replace('https://', start)
        const text = space + (isUpper ? address.toUpperCase() : address) + more + space
        expect(repairedMeetLink(text)).toBe(text === link ? null : link)
      },
    ),
    RUNS,
  )
})

it('MEET-11 what is offered is always a link, and never for one that needs nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const repaired = repairedMeetLink(text)
      expect(repaired === null || (isMeetLink(repaired) && !isMeetLink(text))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

it.each([
  ['another host', 'https://meet.google.com.evil.example/abc-defg-hij'],
  ['a name before the host', 'https://meet.google.com@evil.example/abc-defg-hij'],
  ['space within', 'https://meet.google.com/abc- defg-hij'],
  ['a group missing', 'https://meet.google.com/abc-defg'],
  ['the code alone', 'abc-defg-hij'],
  ['nothing', ''],
])('MEET-11 %s is nobody’s to guess at', (_, text) => {
  expect(repairedMeetLink(text)).toBeNull()
})
