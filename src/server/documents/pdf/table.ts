import { CONTENT_WIDTH, type Flow, heightOf, PAGE, rule } from './flow.ts'
import type { Line, Look } from './lines.ts'
import type { Direction } from './pieces.ts'
import type { Tag } from './tags.ts'

export type Column = {
  readonly head: string
  /** Its part of the width. */
  readonly share: number
  readonly direction: Direction
}

export type Row = {
  readonly cells: readonly (readonly { readonly text: string; readonly look: Look }[])[]
  /** Below the cells, over the whole width. */
  readonly below: { readonly text: string; readonly look: Look } | null
}

const GAP = 10
const PAD = 5

/** A table whose head is repeated at the top of every page and whose rows are never cut. */
export function table(
  flow: Flow,
  parent: Tag,
  columns: readonly Column[],
  rows: readonly Row[],
  head: Look,
): void {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const room = CONTENT_WIDTH - GAP * (columns.length - 1)
  let x: number = PAGE.side
  const boxes = columns.map(({ share, direction }) => {
    const box = { x, width: (room * share) / whole, direction }
    x += box.width + GAP
    return box
  })
  const heads = columns.map((column, index) => flow.lines(column.head, head, boxes[index]))
  const tag = flow.tags.add(parent, 'Table')

  /** Said once; the repeated ones are there for the eye. */
  let isSaid = false
  const drawHead = () => {
    const row = isSaid ? null : flow.tags.add(tag, 'TR')
    const height = tallest(heads) + 2 * PAD
    flow.decorate(`0.94 g ${PAGE.side} ${flow.y - height} ${CONTENT_WIDTH} ${height} re f`)
    side(flow, heads, boxes, () => row && flow.tags.add(row, 'TH'))
    isSaid = true
  }
  const firstRow = rows[0] ? measure(flow, columns, boxes, rows[0]) : null
  flow.need(tallest(heads) + 2 * PAD + (firstRow?.height ?? 0))
  drawHead()
  flow.onPage = drawHead
  for (const row of rows) {
    const { cells, below, height } = measure(flow, columns, boxes, row)
    flow.need(height)
    const rowTag = flow.tags.add(tag, 'TR')
    side(flow, cells, boxes, () => flow.tags.add(rowTag, 'TD'))
    if (below) {
      flow.write(flow.tags.add(rowTag, 'TD'), below)
      flow.skip(PAD)
    }
    flow.decorate(rule(flow.y))
  }
  flow.onPage = null
}

type Boxes = readonly { readonly x: number; readonly width: number; readonly direction: Direction }[]

function measure(flow: Flow, columns: readonly Column[], boxes: Boxes, row: Row) {
  const cells = columns.map((_, index) =>
    (row.cells[index] ?? []).flatMap(({ text, look }) => flow.lines(text, look, boxes[index])),
  )
  const below = row.below && flow.lines(row.below.text, row.below.look)
  const height = tallest(cells) + 2 * PAD + (below ? heightOf(below) + PAD : 0)
  return { cells, below, height }
}

const tallest = (cells: readonly (readonly Line[])[]) => Math.max(...cells.map(heightOf))

/** Cells beside one another, all from the same height. */
function side(flow: Flow, cells: readonly (readonly Line[])[], boxes: Boxes, tagOf: () => Tag | null): void {
  const top = flow.y - PAD
  cells.forEach((lines, index) => {
    flow.y = top
    flow.write(tagOf(), lines, boxes[index])
  })
  flow.y = top - tallest(cells) - PAD
}
