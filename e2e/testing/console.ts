import type { Page } from 'playwright-core'

/** Presses a button of the console as soon as it can be pressed. */
export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click({ timeout: 15_000 })
