import type { Page } from 'playwright-core'

/**
 * Presses a button of the console as soon as it can be pressed. Finishing may be told to be marking as missed (CALL-4),
 * and a visit that has only just begun is asked about: the answer is yes (CONSOLE-2).
 */
export async function press(page: Page, name: string): Promise<void> {
  const patience = { timeout: 15_000 }
  if (name !== 'Finish') return page.getByRole('button', { name, exact: true }).first().click(patience)
  await page.getByRole('button', { name: /^Finish( as missed)?$/ }).click(patience)
  const question = page.getByRole('button', { name: /^Finish .*after/ })
  if (await question.isVisible()) await question.click(patience)
}
