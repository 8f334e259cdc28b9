import { expect } from 'vitest'
import type { Person } from './people.ts'

/** What a browser gets when its address bar leads there, which it shows or keeps; then the same bytes, to read in them. */
export async function navigated({ page, context }: Person, address: string) {
  const answer = page.waitForResponse(address)
  // A navigation that ends in a file that is kept ends with an error for whoever waits for a page.
  await page.goto(address).catch(() => {})
  const headers = await (await answer).allHeaders()
  const request = await (await answer).request().allHeaders()
  expect(request['sec-fetch-mode']).toBe('navigate')
  const again = await context.request.get(address)
  return { type: headers['content-type'], name: headers['content-disposition'], bytes: await again.body() }
}
