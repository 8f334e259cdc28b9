import type { Line, Placed } from './lines.ts'
import { n } from './number.ts'
import { outline } from './outline.ts'
import { visualOrder } from './pieces.ts'
import type { Typeface } from './typeface.ts'

/**
 * The operators that draw a line with its left end at `x`, from bottom to top. Its pieces are written in the order in which
 * they are read, wherever they stand.
 */
export function inkOf(typeface: Typeface, line: Line, x: number, baseline: number): string {
  const lefts = new Map<Placed, number>()
  let left = x
  for (const place of visualOrder(line.pieces.map(({ piece }) => piece.level))) {
    const placed = line.pieces[place]
    if (!placed) continue
    lefts.set(placed, left)
    left += placed.width
  }
  return line.pieces
    .map((placed) => inkOfPiece(typeface, placed, lefts.get(placed) ?? x, baseline))
    .join('\n')
}

function inkOfPiece(typeface: Typeface, { piece, look }: Placed, left: number, baseline: number): string {
  const { name, font, shape, embedded } = typeface.cut(piece.script, look.weight)
  const isRightToLeft = piece.level % 2 === 1
  const { glyphs } = shape(piece.text, isRightToLeft)
  const scale = look.size / 1_000
  const text: string[] = []
  const paths: string[] = []
  let pen = left
  /** Where the next glyph would be drawn by itself. */
  let next: { x: number; y: number } | null = null
  for (const glyph of glyphs) {
    const at = { x: pen + glyph.x * scale, y: baseline + glyph.y * scale }
    pen += glyph.advance * scale
    if (glyph.text === '') {
      paths.push(outline(font, glyph.id, at, look.size))
      continue
    }
    const isHere = next !== null && Math.abs(next.x - at.x) < 0.01 && next.y === at.y
    if (!isHere) text.push(`1 0 0 1 ${n(at.x)} ${n(at.y)} Tm`)
    // From right to left a reader turns letters round one by one, also those of one glyph.
    const read = isRightToLeft ? [...glyph.text].reverse().join('') : glyph.text
    text.push(`<${embedded.codeOf(glyph.id, read)}> Tj`)
    next = { x: at.x + (font.getGlyph(glyph.id).advanceWidth / font.unitsPerEm) * look.size, y: at.y }
  }
  return [look.colour, `BT /${name} ${n(look.size)} Tf`, joined(text), 'ET', ...paths].join('\n')
}

/** Neighbours shown as one string: a reader takes them for one word. */
const joined = (operators: readonly string[]) => operators.join('\n').replaceAll('> Tj\n<', '')
