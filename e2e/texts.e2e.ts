import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { caughtTexts } from '../src/protocol/caught-text.ts'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { says, signIn } from './testing/people.ts'

const { url, databaseUrl, textsUrl } = inject('stack')
const NUMBER = '+447700900123'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** The newest text to Ana's number that says this, once it has come. */
async function textThat(wanted: RegExp): Promise<RegExpExecArray> {
  let found: RegExpExecArray | null = null
  await expect
    .poll(async () => {
      const texts = caughtTexts.parse(await (await fetch(textsUrl)).json())
      found = texts.map(({ to, body }) => (to === NUMBER ? wanted.exec(body) : null)).find(Boolean) ?? null
      return found !== null
    })
    .toBe(true)
  return found ?? expect.fail('no text')
}
const answer = (body: string) =>
  fetch(`${textsUrl}/answers`, { method: 'POST', body: JSON.stringify({ from: NUMBER, body }) })

it('SMS-2 SMS-3 SMS-4 a number is confirmed, a booking is texted to it with its way in, and STOP ends it', async () => {
  const clinic = await addClinic(databaseUrl, ['Ana'])
  const ana = clinic.patients[0] ?? expect.fail('no patient')
  const { page } = await signIn(browser, url, ana)
  await page.goto('/profile')
  await page.getByLabel('Mobile number').fill('+44 7700 900123')
  await inEveryLook(page, 'a number that is entered')
  await page.getByRole('button', { name: 'Text me a code' }).click()
  await says(page, `We have texted a code to ${NUMBER}`)
  await inEveryLook(page, 'a code that was texted')
  const [, code = ''] = await textThat(/(\d{6}) is your code/)
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Confirm this number' }).click()
  await says(page, `You are told at ${NUMBER} by SMS.`)

  const { appointmentId, token } = await book(page.request, url, clinic.doctorId, 'in_person')
  const [, link = ''] = await textThat(new RegExp(`You have token ${token} on .+ (http\\S+)`))
  expect(link).toBe(`${url}/live/${appointmentId}`)
  await page.goto(link)
  await says(page, clinic.doctorName)

  await answer('Stop')
  await page.goto('/profile')
  await says(page, 'answered STOP')
  await inEveryLook(page, 'a number that has answered STOP')
  await answer('START')
  await page.reload()
  await says(page, `You are told at ${NUMBER} by SMS.`)
  expect(await page.getByText('answered STOP').count()).toBe(0)
})
