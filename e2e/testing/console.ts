import type { Page } from 'playwright-core'

/**
 * Presses a button of the console as soon as it can be pressed. Finishing may be told to be marking as missed (CALL-4),
 * and a visit that has only just begun is asked about: the answer is yes (CONSOLE-2).
 */
export async function press(page: Page, name: string): Promise<void> {
  const patience = { timeout: 15_000 }
  if (name !== 'Finish') return page.getByRole('button', { name, exact: true }).first().click(patience)
  await page.getByRole('button', { name: /^Finish( as missed)?$/ }).click(patience)
  const question = page.getByRole('button', { name: QUESTION })
  if (await question.isVisible()) await question.click(patience)
}

const QUESTION = /^Finish .*after/

/**
 * After a press of Finish: answers the question, if it is asked (CONSOLE-2). On a slow machine the visit may be too old for
 * it by then, and is over.
 */
export async function secondThought(page: Page, answer: () => Promise<void>): Promise<void> {
  const question = page.getByRole('button', { name: QUESTION })
  await question.or(page.locator('.undo-toast, .undo-button')).first().waitFor({ timeout: 15_000 })
  if (!(await question.isVisible())) return
  // The bar rests after the question, too.
  await question.click({ trial: true, timeout: 15_000 })
  await answer()
}
