import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchesApart } from './numbers-apart.ts'
import { piecesOf, visualOrder } from './pieces.ts'

/** What an eye reads from left to right, word by word; words that go from right to left in <>. */
function seen(text: string, direction: 'auto' | 'ltr' | 'rtl' = 'auto'): string {
  const { pieces } = piecesOf(text, direction)
  return visualOrder(pieces.map(({ level }) => level))
    .map((place) => pieces[place])
    .map((piece) =>
      piece && piece.level % 2 === 1 && !piece.isSpace ? `<${piece.text}>` : (piece?.text ?? ''),
    )
    .join('')
}

describe('a line', () => {
  it.each([
    ['500', '500'],
    ['جرعة 500', '500 <جرعة>'],
    ['جرعة 2.5 مل', '<مل> 2.5 <جرعة>'],
    // The plain rules of Unicode would turn the range round.
    ['جرعة 5-10 مل', '<مل> 5-10 <جرعة>'],
    ['قرص (500 mg) يومياً', '<يومياً> <)>500 mg<(> <قرص>'],
    ['خذ 500 mg (2.5 مل)', '<)><مل> 2.5<(> 500 mg <خذ>'],
    ['كل 6 ساعات [4x]', '<]>4x<[> <ساعات> 6 <كل>'],
  ])('DOC-1 %s is seen as %s', (written, expected) => {
    expect(seen(written)).toBe(expected)
  })

  it('DOC-1 of a dose runs from left to right, whatever is written in it', () => {
    expect(seen('2.5 مل (5-10)', 'ltr')).toBe('2.5 <مل> (5-10)')
    expect(seen('خذ 500', 'ltr')).toBe('<خذ> 500')
  })

  it('DOC-1 takes its direction from its first letter, a Latin one too', () => {
    expect(piecesOf('12. Paracetamol باراسيتامول').level).toBe(0)
    expect(piecesOf('12. باراسيتامول Paracetamol').level).toBe(1)
  })

  it('DOC-1 is not turned by signs that nobody sees', () => {
    expect(seen('\u202e500\u202c mg')).toBe('500 mg')
  })
})

describe('what stands apart', () => {
  const apart = (text: string) => stretchesApart(text).map(([start, end]) => text.slice(start, end))

  it.each([
    ['خذ 500 mg (1-2) يومياً', ['500 mg (1-2)']],
    ['(500 mg) خذ', ['500 mg']],
    ['أ (b [c) d', ['b', 'c', 'd']],
    ['1.5–2.0 مل، 50%', ['1.5–2.0', '50%']],
  ])('DOC-1 in %s is %j', (text, expected) => {
    expect(apart(text)).toEqual(expected)
  })
})

const ARABIC = fc.constantFrom('جرعة', 'مل', 'قرص', 'بعد الأكل', 'خذ', 'يومياً')
const NUMBER = fc.oneof(
  fc.integer({ min: 0, max: 5_000 }).map(String),
  fc.tuple(fc.nat(99), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([low, high]) => `${low}-${high}`),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([low, high]) => `${low}/${high}`),
)

it('DOC-1 every number is seen as it was written, whatever Arabic stands around it', () => {
  fc.assert(
    fc.property(fc.array(ARABIC), NUMBER, fc.array(ARABIC), fc.boolean(), (before, number, after, isOpen) => {
      const wrapped = isOpen ? `(${number})` : number
      const line = seen([...before, wrapped, ...after].join(' '))
      expect(line.split(/[ <>()]/)).toContain(number)
    }),
    { numRuns: 300 },
  )
})
