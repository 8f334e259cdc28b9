import { type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { inkOf } from './ink.ts'
import { type Line, type Look, linesOf, type Span } from './lines.ts'
import { n } from './number.ts'
import type { Direction } from './pieces.ts'
import { makeTags, type Tag, type Tags } from './tags.ts'
import type { Typeface } from './typeface.ts'

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 42, top: 48, bottom: 60 } as const
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.side
const LINE = 1.45

export type Box = { readonly x: number; readonly width: number; readonly direction?: Direction }
const WHOLE: Box = { x: PAGE.side, width: CONTENT_WIDTH }

/** Pages that follow one another, written from top to bottom. */
export type Flow = {
  readonly tags: Tags
  readonly typeface: Typeface
  /** Where the next thing begins, from below. */
  y: number
  /** A page more, unless so much room is left. */
  readonly need: (height: number) => void
  readonly skip: (height: number) => void
  /** Lines of one part, on as many pages as it takes. */
  readonly write: (tag: Tag | null, lines: readonly Line[], box?: Box) => void
  /** What says nothing: rules, shades. */
  readonly decorate: (operators: string) => void
  /** A part that is no text. */
  readonly draw: (tag: Tag, operators: string) => void
  readonly lines: (said: string | readonly Span[], look: Look, box?: Box) => Line[]
  /** Called at the top of each page that follows. */
  onPage: (() => void) | null
  /** Writes on every page, once it is known how many there are. */
  readonly finish: (foot: (page: number, of: number) => string) => void
}

export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + leading(line), 0)
const leading = ({ pieces }: Line) => Math.max(0, ...pieces.map(({ look }) => look.size)) * LINE || 10 * LINE

export function makeFlow(doc: PDFDocument, typeface: Typeface): Flow {
  const tags = makeTags(doc.context)
  const pages: { page: PDFPage; operators: string[] }[] = []
  const current = () => {
    const last = pages.at(-1)
    if (!last) throw new Error('no page')
    return last
  }
  const addPage = () => {
    const page = doc.addPage([PAGE.width, PAGE.height])
    page.node.set(PDFName.of('StructParents'), doc.context.obj(pages.length))
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    pages.push({ page, operators: [] })
    flow.y = PAGE.height - PAGE.top
  }
  const put = (tag: Tag | null, operators: string) => {
    const { page, operators: written } = current()
    const begin = tag ? tags.begin(tag, page.ref, pages.length - 1) : '/Artifact BMC'
    written.push(begin, operators, 'EMC')
  }

  const flow: Flow = {
    tags,
    typeface,
    y: 0,
    onPage: null,
    need(height) {
      if (flow.y - height >= PAGE.bottom) return
      addPage()
      flow.onPage?.()
    },
    skip(height) {
      flow.y -= height
    },
    write(tag, lines, { x, width } = WHOLE) {
      for (const line of lines) {
        flow.need(leading(line))
        flow.y -= leading(line)
        const left = line.level === 1 ? x + width - line.width : x
        const baseline = flow.y + leading(line) * 0.3
        if (line.pieces.length > 0) put(tag, inkOf(typeface, line, left, baseline))
      }
    },
    decorate: (operators) => put(null, `q\n${operators}\nQ`),
    draw: (tag, operators) => put(tag, `q\n${operators}\nQ`),
    lines(said, look, { width, direction } = WHOLE) {
      if (typeof said !== 'string') return linesOf(typeface, said, width, direction)
      const paragraphs = said.split(/\r\n?|\n/)
      return paragraphs.flatMap((text) => linesOf(typeface, [{ text, look }], width, direction))
    },
    finish(foot) {
      pages.forEach(({ page, operators }, index) => {
        operators.push('/Artifact BMC', foot(index + 1, pages.length), 'EMC')
        const content = doc.context.flateStream(operators.join('\n'))
        page.node.addContentStream(doc.context.register(content))
        for (const { name, embedded } of typeface.cuts()) {
          page.node.setFontDictionary(PDFName.of(name), embedded.ref)
        }
      })
    },
  }
  addPage()
  return flow
}

/** A line from side to side. */
export const rule = (y: number, grey = 0.8, weight = 0.6): string =>
  `${grey} G ${n(weight)} w ${n(PAGE.side)} ${n(y)} m ${n(PAGE.width - PAGE.side)} ${n(y)} l S`
