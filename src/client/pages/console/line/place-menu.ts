/** From the button, and from the edges of the window, in px. */
const GAP = 4
const EDGE = 8

/**
 * CONSOLE-16, CONSOLE-22: the menu stands under its button, above it, or beside it, wherever it has room as a whole; never
 * over it, where a double press would choose something. Where it has room nowhere it scrolls, on the side with more of
 * it. Right of a page that reads from right to left is left.
 */
export function placeMenu(menu: HTMLElement, anchor: Element): void {
  const { top, bottom, left, right } = anchor.getBoundingClientRect()
  // Its height as a whole, whatever it was cut to before.
  menu.style.maxHeight = ''
  const { offsetWidth: width, offsetHeight: height } = menu
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl'
  const under = isRightToLeft ? left : right - width
  const beside = isRightToLeft ? right + GAP : left - GAP - width
  const isRoomBelow = bottom + GAP + height + EDGE <= innerHeight
  const isRoomAbove = top - GAP - height >= EDGE
  const isRoomBeside =
    beside >= EDGE && beside + width + EDGE <= innerWidth && height + 2 * EDGE <= innerHeight
  const stand = (x: number, y: number, most: number) => {
    menu.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`
    menu.style.top = `${y}px`
    menu.style.maxHeight = `${Math.max(most, 0)}px`
  }
  const below = innerHeight - bottom - GAP - EDGE
  const above = top - GAP - EDGE
  if (isRoomBelow) stand(under, bottom + GAP, below)
  else if (isRoomAbove) stand(under, top - GAP - height, height)
  else if (isRoomBeside) stand(beside, innerHeight - EDGE - height, height)
  else if (below >= above) stand(under, bottom + GAP, below)
  else stand(under, EDGE, above)
}
