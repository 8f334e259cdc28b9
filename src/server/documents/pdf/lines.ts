import type { Weight } from './font-names.ts'
import { type Direction, drawable, type Piece, piecesOf } from './pieces.ts'
import type { Typeface } from './typeface.ts'

/** How a text looks. Colours are greys and one green, and nothing is told by them alone: many print in black. */
export type Look = { readonly size: number; readonly weight: Weight; readonly colour: string }

/** A stretch of text in one look; a text is one or several. */
export type Span = { readonly text: string; readonly look: Look }

export type Placed = { readonly piece: Piece; readonly look: Look; readonly width: number }
export type Line = { readonly pieces: readonly Placed[]; readonly level: 0 | 1; readonly width: number }

/** A paragraph as lines that are no wider than `width`. */
export function linesOf(
  typeface: Typeface,
  spans: readonly Span[],
  width: number,
  direction: Direction = 'auto',
): Line[] {
  const { level, placed } = placedOf(typeface, spans, direction)
  const lines: Line[] = []
  let line: Placed[] = []
  let lineWidth = 0
  const end = () => {
    while (line.at(-1)?.piece.isSpace) line.pop()
    lines.push({ pieces: line, level, width: sumOf(line) })
    line = []
    lineWidth = 0
  }
  for (const word of wordsOf(placed)) {
    const wordWidth = sumOf(word)
    const isSpace = word[0]?.piece.isSpace === true
    if (isSpace && line.length === 0 && lines.length > 0) continue
    if (!isSpace && line.length > 0 && lineWidth + wordWidth > width) end()
    const parts = !isSpace && wordWidth > width ? cutUp(typeface, word, width) : [word]
    parts.forEach((part, index) => {
      if (index > 0) end()
      line.push(...part)
      lineWidth += sumOf(part)
    })
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

const sumOf = (placed: readonly Placed[]) => placed.reduce((sum, { width }) => sum + width, 0)

function placedOf(typeface: Typeface, spans: readonly Span[], direction: Direction) {
  const whole = piecesOf(spans.map(({ text }) => text).join(''), direction)
  // Each look is a piece of its own, in the direction that the whole text gives it.
  const looks = spans.flatMap(({ text, look }) => [...drawable(text)].map(() => look))
  let at = 0
  const placed = whole.pieces.flatMap((piece) => {
    const parts: { text: string; look: Look }[] = []
    for (const character of piece.text) {
      const look = looks[at] ?? PLAIN
      at += 1
      const last = parts.at(-1)
      if (last && last.look === look) last.text += character
      else parts.push({ text: character, look })
    }
    return parts.map(({ text, look }) => measured(typeface, { ...piece, text }, look))
  })
  return { level: whole.level, placed }
}

const PLAIN: Look = { size: 10, weight: 'regular', colour: '0 g' }

function measured(typeface: Typeface, piece: Piece, look: Look): Placed {
  return { piece, look, width: typeface.widthOf(piece, look.weight, look.size) }
}

/** Pieces that no line may end between; a stretch of spaces is one. A number stays with its unit (DOC-1). */
function wordsOf(placed: readonly Placed[]): Placed[][] {
  const words: Placed[][] = []
  placed.forEach((each, index) => {
    const last = words.at(-1)
    const { isSpace } = each.piece
    const isSame = last?.[0]?.piece.isSpace === isSpace
    const isGlue = isSpace && isBetween(placed[index - 1], each, placed[index + 1])
    const afterGlue = !isSpace && isBetween(placed[index - 2], placed[index - 1], each)
    if (last && (isSame || isGlue || afterGlue)) last.push(each)
    else words.push([each])
  })
  return words
}

const isBetween = (before: Placed | undefined, space: Placed | undefined, after: Placed | undefined) =>
  space?.piece.isSpace === true &&
  /^[([]?\p{N}[\p{N}.,/–-]*$/u.test(before?.piece.text ?? '') &&
  /^[\p{L}µ%°]/u.test(after?.piece.text ?? '')

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A word that is wider than a line, as parts that are not. */
function cutUp(typeface: Typeface, word: readonly Placed[], width: number): Placed[][] {
  const parts: Placed[][] = []
  let part: Placed[] = []
  let left = width
  for (const { piece, look } of word) {
    let text = ''
    for (const { segment } of graphemes.segment(piece.text)) {
      const longer = measured(typeface, { ...piece, text: text + segment }, look)
      if (longer.width > left && (text !== '' || part.length > 0)) {
        if (text !== '') part.push(measured(typeface, { ...piece, text }, look))
        parts.push(part)
        part = []
        left = width
        text = ''
      }
      text += segment
    }
    if (text === '') continue
    const last = measured(typeface, { ...piece, text }, look)
    part.push(last)
    left -= last.width
  }
  parts.push(part)
  return parts
}
