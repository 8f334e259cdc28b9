import { BODY, PART, SECTION, SMALL, STRONG } from './looks.ts'
import { blocksOf, type Inline } from './markdown-blocks.ts'
import { CONTENT_WIDTH, type Flow, heightOf, PAGE, rule } from './pdf/flow.ts'
import type { Look, Span } from './pdf/lines.ts'
import type { TagName } from './pdf/tags.ts'

/** No heading stands at the foot of a page by itself: it keeps room for so much of what follows. */
const WITH_NEXT = 44
const INDENT = 14

export function section(flow: Flow, text: string): void {
  flow.need(70 + WITH_NEXT)
  flow.skip(18)
  flow.decorate(rule(flow.y, 0.55, 1))
  flow.skip(8)
  say(flow, 'H2', text, SECTION)
  flow.skip(2)
}

export function part(flow: Flow, text: string): void {
  flow.need(10 + WITH_NEXT)
  flow.skip(10)
  say(flow, 'H3', text, PART)
  flow.skip(1)
}

export const note = (flow: Flow, text: string): void => say(flow, 'P', text, SMALL)

/** What has to be read first. */
export function warn(flow: Flow, text: string): void {
  flow.skip(8)
  say(flow, 'P', text, STRONG)
}

/** A heading and its text as it was typed; nothing when there is none. */
export function advice(flow: Flow, heading: string, text: string): void {
  if (text.trim() === '') return
  part(flow, heading)
  for (const paragraph of text.trim().split(/\r\n?|\n/)) say(flow, 'P', paragraph, BODY)
}

export function list(flow: Flow, heading: string, items: readonly string[]): void {
  if (items.length === 0) return
  part(flow, heading)
  for (const item of items) marked(flow, '•', [{ text: item, look: BODY }], 1)
}

export function markdown(flow: Flow, text: string): void {
  for (const block of blocksOf(text)) {
    const isHeading = block.kind === 'heading'
    const spans = spansOf(block.inlines, isHeading ? STRONG : BODY)
    switch (block.kind) {
      case 'heading':
        flow.need(WITH_NEXT)
        flow.skip(6)
        flow.write(flow.tags.add(flow.tags.root, 'H3'), flow.lines(spans, STRONG))
        break
      case 'paragraph':
        flow.write(flow.tags.add(flow.tags.root, 'P'), flow.lines(spans, BODY))
        flow.skip(5)
        break
      case 'item':
        marked(flow, block.mark, spans, block.depth)
        break
      default:
        block satisfies never
    }
  }
}

const spansOf = (inlines: readonly Inline[], look: Look): Span[] =>
  inlines.map(({ text, isBold }) => ({ text, look: isBold ? { ...look, weight: 'bold' } : look }))

/** An item's mark stands on the side where its text begins. */
function marked(flow: Flow, mark: string, spans: readonly Span[], depth: number): void {
  const indent = INDENT * Math.min(depth, 6)
  const lines = flow.lines(spans, BODY, { x: PAGE.side, width: CONTENT_WIDTH - indent })
  const [first] = lines
  const isRightToLeft = first?.level === 1
  flow.need(first ? heightOf([first]) : 0)
  const tag = flow.tags.add(flow.tags.root, 'LI')
  if (mark !== '') {
    const markBox = {
      x: PAGE.side + (isRightToLeft ? CONTENT_WIDTH - indent : indent - INDENT),
      width: INDENT,
    }
    const { y } = flow
    flow.write(tag, flow.lines(mark, BODY, { ...markBox, direction: isRightToLeft ? 'rtl' : 'ltr' }), markBox)
    flow.y = y
  }
  flow.write(tag, lines, { x: PAGE.side + (isRightToLeft ? 0 : indent), width: CONTENT_WIDTH - indent })
}

function say(flow: Flow, name: TagName, text: string, look: Look): void {
  flow.write(flow.tags.add(flow.tags.root, name), flow.lines(text, look))
}
