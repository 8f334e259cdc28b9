import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { today } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { says, shows } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Everything that can be pressed, scrolled to, and what a finger on its middle would meet instead. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('a[href], button:not(:disabled), summary')).flatMap((control) => {
      control.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = control.getBoundingClientRect()
      const met = document.elementFromPoint(left + width / 2, top + height / 2)
      return met && control.contains(met)
        ? []
        : [`${control.textContent} under ${met?.outerHTML.slice(0, 80)}`]
    }),
  )

it('WAIT-15 WAIT-25 a message covers nothing that can be pressed, nor what the sentence says of the doctor', async () => {
  const { clinic, doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem'])
  const does = async (procedure: string, input: object) => {
    const key = `${clinic.doctorId}:${today()}`
    const response = await doctor.context.request.post(`${inject('stack').url}/trpc/${procedure}`, {
      headers: { origin: inject('stack').url },
      data: { key, commandId: randomUUID(), ...input },
    })
    expect(response.status(), await response.text()).toBe(200)
  }
  await waitFor('Ana', 'in_person')
  const { page } = await waitFor('Ben')
  await waitFor('Cem', 'in_person')
  await shows(page, 'connection', 'Live')
  const message = page.getByRole('region', { name: 'New message' })
  const comesAndCoversNothing = async (text: RegExp) => {
    await message.getByText(text).waitFor()
    expect(await covered(page)).toEqual([])
    // It has been there all the time.
    expect(await message.getByText(text).isVisible()).toBe(true)
  }

  await does('doctor.setStatus', { availability: 'available', backInMinutes: null })
  await comesAndCoversNothing(/Stay ready!/)
  await page.getByRole('button', { name: 'Join Appointment' }).click()
  await says(page, 'I’m ready')
  await does('doctor.setStatus', { availability: 'on_break', backInMinutes: 10 })
  await says(page, /^On a break, back about/)
  expect(await message.getByText(/on a break/).count()).toBe(0)
  await does('doctor.setStatus', { availability: 'available', backInMinutes: null })
  await does('consultation.skip', { token: 1 })
  await says(page, 'Stay here. Your doctor is about to start.')
  await does('doctor.setStatus', { availability: 'offline', backInMinutes: null })
  await says(page, 'Your doctor has stepped away. Stay near.')
  expect(await covered(page)).toEqual([])
})
