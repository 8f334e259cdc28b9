import { afterEach, expect, it, vi } from 'vitest'
import { placeMenu } from './place-menu.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** In a window of this size, in px; the button is 44 by 44, and the menu 368 wide. */
function placed(
  window: { width: number; height: number },
  button: { left: number; top: number },
  height: number,
) {
  vi.stubGlobal('innerWidth', window.width)
  vi.stubGlobal('innerHeight', window.height)
  const anchor = document.body.appendChild(document.createElement('button'))
  anchor.getBoundingClientRect = () => new DOMRect(button.left, button.top, 44, 44)
  const menu = document.body.appendChild(document.createElement('div'))
  menu.style.maxHeight = '10px'
  const cut = () => Math.min(height, Number.parseFloat(menu.style.maxHeight) || height)
  Object.defineProperties(menu, { offsetWidth: { value: 368 }, offsetHeight: { get: cut } })
  placeMenu(menu, anchor)
  const at = (side: 'left' | 'top') => Number.parseFloat(menu.style[side])
  return { left: at('left'), top: at('top'), height: cut() }
}
const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 600 }

it('CONSOLE-22 the menu stands under its button, or above it', () => {
  expect(placed(DESKTOP, { left: 1200, top: 240 }, 383)).toEqual({ left: 876, top: 288, height: 383 })
  expect(placed(DESKTOP, { left: 1200, top: 560 }, 383)).toEqual({ left: 876, top: 173, height: 383 })
})

it('CONSOLE-22 where it has room as a whole neither under nor above, it stands beside it', () => {
  expect(placed(DESKTOP, { left: 1200, top: 380 }, 400)).toEqual({ left: 828, top: 392, height: 400 })
})

it('CONSOLE-22 where it has room nowhere it scrolls, on the side with more of it', () => {
  expect(placed(PHONE, { left: 340, top: 200 }, 400)).toEqual({ left: 14, top: 248, height: 344 })
  expect(placed(PHONE, { left: 340, top: 320 }, 400)).toEqual({ left: 14, top: 8, height: 308 })
})
