import bidiFactory from 'bidi-js'
import { stretchesApart } from './numbers-apart.ts'
import { type Script, scriptsOf } from './scripts.ts'

/** A stretch of a line in one direction and one font, without a space or nothing but spaces. */
export type Piece = {
  readonly text: string
  readonly script: Script
  /** The bidi level: odd is right to left. */
  readonly level: number
  readonly isSpace: boolean
}

export type Paragraph = { readonly level: 0 | 1; readonly pieces: readonly Piece[] }

export type Direction = 'auto' | 'ltr' | 'rtl'

const ISOLATE = '\u2066'
const END_OF_ISOLATE = '\u2069'
/** Ours would be mixed up with those that somebody wrote, and no control is ever drawn. */
const CONTROLS = /\p{Cc}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/gu

const bidi = bidiFactory()

/**
 * DOC-1: a line of text as pieces in the order in which they were written, each with its level. `auto` takes the direction
 * of the first letter.
 */
export function piecesOf(written: string, direction: Direction = 'auto'): Paragraph {
  const text = drawable(written)
  const { marked, at } = setApart(text)
  const base = direction === 'auto' ? directionOf(text) : direction
  const level = base === 'rtl' ? 1 : 0
  const found = bidi.getEmbeddingLevels(marked, base)
  const scripts = scriptsOf(text)
  const pieces: { text: string; script: Script; level: number; isSpace: boolean }[] = []
  for (let unit = 0; unit < text.length; unit += 1) {
    const character = text[unit] ?? ''
    const isSpace = character === ' '
    const own = { script: scripts[unit] ?? 'latin', level: found.levels[at[unit] ?? 0] ?? level, isSpace }
    const last = pieces.at(-1)
    if (last && last.script === own.script && last.level === own.level && last.isSpace === isSpace) {
      last.text += character
    } else pieces.push({ text: character, ...own })
  }
  return { level, pieces }
}

/** A text without what is never drawn. */
export const drawable = (text: string): string => text.replaceAll('\t', ' ').replace(CONTROLS, '')

/** The text with its Latin stretches isolated, and where each unit of it stands there. */
function setApart(text: string): { marked: string; at: number[] } {
  let marked = ''
  const at: number[] = []
  const take = (from: number, to: number) => {
    for (let unit = from; unit < to; unit += 1) {
      at.push(marked.length)
      marked += text[unit]
    }
  }
  let done = 0
  // Without a letter that goes from right to left nothing has to be set apart.
  for (const [start, end] of RIGHT_TO_LEFT.test(text) ? stretchesApart(text) : []) {
    take(done, start)
    marked += ISOLATE
    take(start, end)
    marked += END_OF_ISOLATE
    done = end
  }
  take(done, text.length)
  return { marked, at }
}

/** Of the first letter; bidi-js would not see one that is set apart. */
export const directionOf = (text: string) =>
  RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** The places of these pieces of one line from left to right (rule L2 of the bidi algorithm). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  const highest = Math.max(0, ...levels)
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  return order
}

/** Brackets and their like, as they are drawn from right to left. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character
