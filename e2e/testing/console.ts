import type { Page } from 'playwright-core'

/**
 * Presses a button of the console as soon as it can be pressed. Finishing may be told to be marking as missed (CALL-4),
 * and a visit that has only just begun is asked about, as is skipping somebody who may still come: the answer is yes (CONSOLE-2, CONSOLE-11).
 */
export async function press(page: Page, name: string): Promise<void> {
  const patience = { timeout: 15_000 }
  const button = page.getByRole(
    'button',
    name === 'Finish' ? { name: /^Finish( as missed)?$/ } : { name, exact: true },
  )
  await button.first().click(patience)
  if (name !== 'Finish' && name !== 'Skip') return
  const question = page.getByRole('button', { name: QUESTION })
  if (await question.isVisible()) await question.click(patience)
}

const QUESTION = /^Finish .*after|^Finish anyway$|Skip\?$/

/**
 * After a press of Finish or Skip: answers the question, if it is asked (CONSOLE-2, CONSOLE-11). On a slow machine the visit may be too old for
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
