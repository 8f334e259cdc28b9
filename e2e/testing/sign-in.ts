import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A browser window of its own, signed in through the sign-in page. Nothing in it moves or fades. */
export async function signInOn(
  browser: Browser,
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
  window: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    baseURL: url,
    reducedMotion: 'reduce',
    ...window,
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return page
}
