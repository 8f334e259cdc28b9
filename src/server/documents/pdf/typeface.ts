import type { PDFContext } from '@cantoo/pdf-lib'
import type { Font } from 'fontkit'
import { type EmbeddedFont, embedFont } from './embedded-font.ts'
import { makeShape, openFont, type Shape } from './font.ts'
import type { FontName, Weight } from './font-names.ts'
import type { Piece } from './pieces.ts'
import type { Script } from './scripts.ts'

type Cut = {
  readonly name: FontName
  readonly font: Font
  readonly shape: Shape
  readonly embedded: EmbeddedFont
}

/** The fonts of one document. */
export type Typeface = {
  readonly cut: (script: Script, weight: Weight) => Cut
  /** In points. */
  readonly widthOf: (piece: Piece, weight: Weight, size: number) => number
  /** Whether something was written that no font has a shape for. */
  readonly isWhole: () => boolean
  readonly cuts: () => readonly Cut[]
}

/** The fonts of these files in this document; each must be there when something is written in it. */
export function makeTypeface(context: PDFContext, files: ReadonlyMap<FontName, Uint8Array>): Typeface {
  const cuts = new Map<FontName, Cut>()
  let isWhole = true

  function cut(script: Script, weight: Weight): Cut {
    const name: FontName = `${script}-${weight}`
    const known = cuts.get(name)
    if (known) return known
    const bytes = files.get(name)
    if (!bytes) throw new Error(`the font ${name} was not asked for`)
    const font = openFont(bytes)
    const made = { name, font, shape: makeShape(font), embedded: embedFont(context, font) }
    cuts.set(name, made)
    return made
  }

  return {
    cut,
    widthOf({ text, script, level }, weight, size) {
      const shaped = cut(script, weight).shape(text, level % 2 === 1)
      isWhole &&= shaped.isWhole
      return (shaped.width * size) / 1_000
    },
    isWhole: () => isWhole,
    cuts: () => [...cuts.values()],
  }
}
