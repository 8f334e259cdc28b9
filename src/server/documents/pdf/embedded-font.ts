import { type PDFContext, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { Font } from 'fontkit'
import { toUnicodeMap } from './to-unicode.ts'

/** Named in the PDF by a number of two bytes. */
export type EmbeddedFont = {
  readonly ref: PDFRef
  /** The code under which a glyph is drawn that is read as `text`. */
  readonly codeOf: (glyph: number, text: string) => string
  /** Writes the subset of what was drawn. */
  readonly finish: () => void
}

/**
 * Only the glyphs that are drawn. Each pair of a glyph and what it is read as has a code of its own: so text is copied and
 * read aloud as it was written (DOC-1), though the same shape stands for other letters in another word.
 */
export function embedFont(context: PDFContext, font: Font): EmbeddedFont {
  const ref = context.nextRef()
  const subset = font.createSubset()
  const codes = new Map<string, number>()
  const drawn: { subsetId: number; width: number; text: string }[] = [{ subsetId: 0, width: 500, text: '' }]

  return {
    ref,
    codeOf(glyph, text) {
      const key = `${glyph} ${text}`
      const code = codes.get(key) ?? drawn.length
      if (code === drawn.length) {
        codes.set(key, code)
        const width = (font.getGlyph(glyph).advanceWidth * 1_000) / font.unitsPerEm
        // It answers with the glyph's place, whatever its types say.
        const subsetId = Number(subset.includeGlyph(font.getGlyph(glyph)))
        drawn.push({ subsetId, width, text })
      }
      return code.toString(16).padStart(4, '0')
    },
    finish() {
      if (drawn.length === 1) return
      const name = PDFName.of(`ANTERM+${font.postscriptName}`)
      const scale = 1_000 / font.unitsPerEm
      const { minX, minY, maxX, maxY } = font.bbox
      const file = context.register(context.flateStream(subset.encode()))
      const descriptor = context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 4,
        FontBBox: [minX, minY, maxX, maxY].map((edge) => edge * scale),
        ItalicAngle: 0,
        Ascent: font.ascent * scale,
        Descent: font.descent * scale,
        CapHeight: (font.capHeight || font.ascent) * scale,
        StemV: 80,
        FontFile2: file,
      })
      const places = new Uint8Array(drawn.length * 2)
      drawn.forEach(({ subsetId }, code) => {
        places.set([subsetId >> 8, subsetId & 255], code * 2)
      })
      const descendant = context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: {
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of('Identity'),
          Supplement: 0,
        },
        FontDescriptor: context.register(descriptor),
        DW: 0,
        W: [0, drawn.map(({ width }) => width)],
        CIDToGIDMap: context.register(context.flateStream(places)),
      })
      const whole = context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [context.register(descendant)],
        ToUnicode: context.register(context.flateStream(toUnicodeMap(drawn.map(({ text }) => text)))),
      })
      context.assign(ref, whole)
    },
  }
}
