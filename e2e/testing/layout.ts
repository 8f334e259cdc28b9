import type { Page } from 'playwright-core'

/** LOOK-1: by how many pixels the page is wider than its window, and what sticks out. */
export const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    if (scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > innerWidth + 1 || left < -1
    })
    const named = wide.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`${scrollWidth} px in ${innerWidth}: ${named.join(', ')}`]
  })

/** LOOK-4: what can be pressed and is less than 44 px high; a link inside a sentence is as high as its line. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], select, summary, input:not([type=radio], [type=checkbox]), textarea, label:has(> input)',
      ),
    ]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .filter((element) => !(element.tagName === 'A' && getComputedStyle(element).display === 'inline'))
      .filter((element) => Math.round(element.getBoundingClientRect().height) < 44)
      .map(
        (element) =>
          `${Math.round(element.getBoundingClientRect().height)} px: ${element.tagName.toLowerCase()} ${element.innerText.slice(0, 30)}`,
      ),
  )

/** Buttons and links whose words do not fit into them. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a.button, .chip, label:has(> input), .eyebrow')]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline',
      )
      .map(
        (element) => `${element.scrollWidth} in ${element.clientWidth} px: ${element.innerText.slice(0, 40)}`,
      ),
  )

/** How often what is covered is looked at again, a tenth of a second apart. */
const LOOKS = 15

/** LOOK-4: goes through the page with the Tab key and names whatever has the focus and is covered by something else. */
export async function coveredFocus(page: Page, most = 80): Promise<readonly string[]> {
  const found: string[] = []
  await page.evaluate(() => {
    scrollTo(0, 0)
    // From the very beginning: the browser goes on from where the focus was last.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const look = () =>
      page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return null
        // A radio button is drawn by its label.
        const shown = focused.closest('label') ?? focused
        const { left, right, top, bottom } = shown.getBoundingClientRect()
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const isSeen = at !== null && (shown.contains(at) || at.contains(shown))
        return isSeen
          ? ''
          : `${shown.tagName.toLowerCase()} ${(shown as HTMLElement).innerText?.slice(0, 30)}`
      })
    // A page whose width has just changed may still be on its way to its new form: what is covered stays so.
    let seen = await look()
    for (let again = 0; seen !== null && seen !== '' && again < LOOKS; again += 1) {
      await page.waitForTimeout(100)
      seen = await look()
    }
    if (seen === null) return step === 0 ? ['nothing can be reached'] : found
    if (seen !== '') found.push(seen)
  }
  return found
}
