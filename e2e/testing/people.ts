import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Account } from './clinic.ts'
import { signInOn } from './sign-in.ts'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }

export type Person = { page: Page; context: BrowserContext }

/** A person with a browser of their own, signed in through the sign-in page. */
export async function signIn(
  browser: Browser,
  url: string,
  account: Account,
  viewport: 'phone' | 'desktop' = 'phone',
): Promise<Person> {
  const page = await signInOn(browser, url, account, { viewport: viewport === 'phone' ? PHONE : DESKTOP })
  return { page, context: page.context() }
}

/** Waits until the page says it; the browser's own patience, not a sleep. */
export const says = async (page: Page, text: string | RegExp, timeout = 15_000) => {
  await page.getByText(text).first().waitFor({ state: 'visible', timeout })
}

/** Waits until the element with this test id shows exactly this. */
export const shows = (page: Page, testId: string, text: string | RegExp, timeout = 15_000) =>
  expect
    .poll(() => page.getByTestId(testId).first().innerText(), { timeout })
    .toMatch(typeof text === 'string' ? new RegExp(`^${text}$`) : text)
