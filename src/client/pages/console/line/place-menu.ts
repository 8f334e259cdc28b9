/** From the button, and from the edges of the window, in px. */
const GAP = 4
const EDGE = 8

/**
 * CONSOLE-16: the menu stands under its button, or above it where there is no room; never over it, where a double press
 * would choose something. Right of a page that reads from right to left is left.
 */
export function placeMenu(menu: HTMLElement, anchor: Element): void {
  const { top, bottom, left, right } = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl'
  const wanted = isRightToLeft ? left : right - width
  const isRoomBelow = bottom + GAP + height + EDGE <= innerHeight
  const isRoomAbove = top - GAP - height >= EDGE
  const y = isRoomBelow || !isRoomAbove ? bottom + GAP : top - GAP - height
  menu.style.left = `${Math.max(EDGE, Math.min(wanted, innerWidth - width - EDGE))}px`
  menu.style.top = `${y}px`
  menu.style.maxHeight = `${Math.max(y > top ? innerHeight - y - EDGE : height, 0)}px`
}
