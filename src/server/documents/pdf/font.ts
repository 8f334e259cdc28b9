import { create, type Font } from 'fontkit'
import { mirrored } from './pieces.ts'

/** A glyph as it is drawn, in thousandths of the font's size, and what it is read as. */
export type Glyph = {
  readonly id: number
  /** Empty for what belongs to another glyph, such as the dots of an Arabic letter. */
  readonly text: string
  readonly advance: number
  readonly x: number
  readonly y: number
}

/** Glyphs from left to right, however they are read. */
export type Shaped = { readonly glyphs: readonly Glyph[]; readonly width: number; readonly isWhole: boolean }

export type Shape = (text: string, isRightToLeft: boolean) => Shaped

export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes as Buffer)
  if (!('layout' in font)) throw new Error('a collection is no font')
  return font
}

/** DOC-1: shapes words with this font; the same word only once. */
export function makeShape(font: Font): Shape {
  const known = new Map<string, Shaped>()
  return (text, isRightToLeft) => {
    const key = `${isRightToLeft ? '<' : '>'}${text}`
    const shaped = known.get(key) ?? shapeWith(font, text, isRightToLeft)
    known.set(key, shaped)
    return shaped
  }
}

function shapeWith(font: Font, text: string, isRightToLeft: boolean): Shaped {
  const characters = [...text]
  // fontkit mirrors nothing. A bracket stays the character that was written, drawn the other way round.
  const drawn = isRightToLeft ? characters.map(mirrored).join('') : text
  const run = font.layout(drawn, undefined, undefined, undefined, isRightToLeft ? 'rtl' : 'ltr')
  const scale = 1_000 / font.unitsPerEm
  const counts = run.glyphs.map(({ codePoints }) => codePoints.length)
  const isMark = run.positions.map(
    ({ xAdvance, xOffset, yOffset }) => xAdvance === 0 && (xOffset !== 0 || yOffset !== 0),
  )
  const texts = readAs(counts, isMark, characters, isRightToLeft)
  const glyphs = run.glyphs.map((glyph, index): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
    const text = texts[index] ?? ''
    return { id: glyph.id, text, advance: xAdvance * scale, x: xOffset * scale, y: yOffset * scale }
  })
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  return { glyphs, width, isWhole: characters.every((character) => has(font, character)) }
}

const has = (font: Font, character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

/**
 * What each glyph is read as, so that the word is read as it was written: its characters in their order, to each glyph as
 * many as it stands for. Which ones exactly matters only within a syllable, where a vowel may stand before its consonant.
 * A mark that is moved to its letter is read with that letter: a reader would take it for a word of its own.
 */
function readAs(
  counts: readonly number[],
  isMark: readonly boolean[],
  characters: readonly string[],
  isRightToLeft: boolean,
): string[] {
  const inOrder = counts.map((_, index) => index)
  if (isRightToLeft) inOrder.reverse()
  const bearing: { index: number; count: number }[] = []
  for (const index of inOrder) {
    const count = counts[index] ?? 0
    const last = bearing.at(-1)
    if (count > 0 && isMark[index] && last) last.count += count
    else if (count > 0) bearing.push({ index, count })
  }
  const sum = bearing.reduce((total, { count }) => total + count, 0)
  const texts = counts.map(() => '')
  let done = 0
  bearing.forEach(({ index, count }, place) => {
    const isLast = place === bearing.length - 1
    // fontkit remembers a glyph with the characters that it first stood for, which may be others: then one to each.
    const end = isLast
      ? characters.length
      : Math.min(done + (sum === characters.length ? count : 1), characters.length)
    texts[index] = characters.slice(done, end).join('')
    done = end
  })
  return texts
}
