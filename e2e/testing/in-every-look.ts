import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sideways, tooSmall } from './layout.ts'
import { isReadable } from './readable.ts'

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const

/** A state of a page holds on a phone and on a desk, in the light and in the dark. The page is left as a phone in the light. */
export async function inEveryLook(page: Page, name: string): Promise<void> {
  for (const size of SIZES.toReversed()) {
    await page.setViewportSize(size)
    await inEveryLight(page, `${size.width} ${name}`)
    expect([...(await sideways(page)), ...(await tooSmall(page))], `${size.width} ${name}`).toEqual([])
  }
}

/** In the dark and in the light; the page is left in the light. */
export async function inEveryLight(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await isReadable(page, `${colorScheme} ${name}`)
  }
}
