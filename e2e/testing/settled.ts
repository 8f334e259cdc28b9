import type { Page } from 'playwright-core'

/**
 * Waits until the page shows what it has to show: nothing is loading, no press waits for its answer, and nothing moves
 * or fades. For pages under reduced motion; without it a called turn pulses for ever.
 */
export const settles = (page: Page, timeout = 15_000) =>
  page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      document.querySelector('.skeleton, [aria-busy="true"]') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    undefined,
    { timeout },
  )

/** What can change an element's colours, of every element: two equal shapes are the same page to an eye. */
export const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('body, body *'), (element) =>
      [
        element.tagName,
        element.getAttribute('class'),
        ...['disabled', 'hidden', 'open'].filter((state) => element.hasAttribute(state)),
      ].join(' '),
    ).join('\n'),
  )
