/**
 * CONSOLE-16: from item to item by the arrow keys: down and up within a column, sideways within a row; Home and End lead to
 * the ends. True when the key was one of these.
 */
export function walkMenu(menu: HTMLElement, key: string): boolean {
  const rows = Array.from(menu.querySelectorAll('[data-row]'), (row) =>
    Array.from(row.querySelectorAll<HTMLElement>('[role="menuitem"]')),
  )
  const isFocused = (item: HTMLElement) => item === document.activeElement
  const y = rows.findIndex((row) => row.some(isFocused))
  const x = Math.max(rows[y]?.findIndex(isFocused) ?? 0, 0)
  const isRightToLeft = getComputedStyle(menu).direction === 'rtl'
  const step = isRightToLeft ? -1 : 1
  const around = (index: number) => rows[(index + rows.length) % rows.length]
  const inRow = (row: readonly HTMLElement[] | undefined, index: number) =>
    row?.[Math.min(Math.max(index, 0), row.length - 1)]
  const to: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowDown: () => inRow(around(y + 1), x),
    ArrowUp: () => inRow(around(y === -1 ? -1 : y - 1), x),
    ArrowRight: () => inRow(rows[y], x + step),
    ArrowLeft: () => inRow(rows[y], x - step),
    Home: () => rows[0]?.[0],
    End: () => rows.at(-1)?.[0],
  }
  const next = to[key]?.()
  next?.focus()
  return key in to
}
