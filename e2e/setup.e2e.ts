import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Stack } from '../scripts/local/stack.ts'
import { createDb } from '../src/db/client.ts'
import { makeSetupLink } from '../src/server/clinic/setup-link.ts'
import { launchChromium } from './testing/chromium.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { startOwnStack } from './testing/own-stack.ts'
import { says } from './testing/people.ts'

let browser: Browser
let stack: Stack
beforeAll(async () => {
  ;[browser, stack] = await Promise.all([launchChromium(), startOwnStack()])
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const PASSWORD = 'correct horse battery'
const PHONE = { viewport: { width: 390, height: 844 } }
const open = async (address: string): Promise<Page> => {
  const window = { baseURL: stack.url, reducedMotion: 'reduce', serviceWorkers: 'block', ...PHONE } as const
  const page = await (await browser.newContext(window)).newPage()
  await page.goto(address)
  return page
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

it('ADMIN-2 ADMIN-3 ADMIN-4 ADMIN-5 ADMIN-6 an empty clinic, from the link of its first admin to a doctor whom patients find', async () => {
  const db = createDb({ databaseUrl: stack.databaseUrl, neonLocal: stack.neonUrl })
  const admin = await open((await makeSetupLink(db, { appUrl: stack.url, now: Date.now() })) ?? '')
  await admin.getByLabel('Full name').fill('Ada Lovelace')
  await admin.getByLabel('Email').fill('ada@clinic.example')
  await admin.getByLabel('Password').fill(PASSWORD)
  await inEveryLook(admin, 'the first admin')
  await press(admin, 'Create my account')

  await says(admin, 'Step 1 of 3')
  await admin.getByLabel('Name of the clinic').fill('The Old Mill')
  await admin.getByLabel('Address').fill('1 Mill Lane')
  await inEveryLook(admin, 'the clinic')
  await press(admin, 'Save')
  await says(admin, 'Step 2 of 3')
  // Resumable: the page is left, and opened again.
  await admin.goto('/setup')
  await says(admin, 'Step 2 of 3')
  await admin.getByLabel('Their name').fill('Noor Khan')
  await press(admin, 'Invite')
  const link = await admin.getByLabel('Link for them').inputValue()
  await inEveryLook(admin, 'the first doctor')

  const doctor = await open(link)
  await says(doctor, 'You are asked to work here as a doctor.')
  expect(doctor.url()).not.toContain('#')
  await doctor.getByLabel('Specialization').fill('Eyes')
  await doctor.getByLabel('Email').fill('noor@clinic.example')
  await doctor.getByLabel('Password').fill(PASSWORD)
  await inEveryLook(doctor, 'an invitation')
  await press(doctor, 'Accept and create my account')
  await doctor.waitForURL(/\/console/)

  const patient = await open('/')
  await patient.getByRole('heading', { level: 1 }).waitFor()
  expect(await patient.getByText('Noor Khan').count()).toBe(0)
  await doctor.getByRole('heading').first().waitFor()
  await doctor.keyboard.press(',')
  const dialog = doctor.getByRole('dialog', { name: 'Settings' })
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await dialog.getByRole('checkbox', { name: day }).press('Space')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await says(doctor, /Saved/)
  await patient.reload()
  await says(patient, 'Noor Khan')

  await press(admin, 'Continue')
  await admin.getByRole('link', { name: 'To the clinic’s page' }).click()
  await says(admin, 'Noor Khan accepted the invitation')
  await inEveryLook(admin, 'the clinic’s page')

  await press(admin, 'Deactivate Noor Khan…')
  await says(admin, 'Deactivate Noor Khan?')
  await inEveryLook(admin, 'deactivating')
  await press(admin, 'Deactivate')
  await says(admin, 'Noor Khan was deactivated')
  await patient.reload()
  await patient.getByRole('heading', { level: 1 }).waitFor()
  await patient.getByText('Noor Khan').waitFor({ state: 'detached' })
  const again = await open('/sign-in')
  await again.getByLabel('Email').fill('noor@clinic.example')
  await again.getByLabel('Password').fill(PASSWORD)
  await press(again, 'Sign in')
  await says(again, /This account is not in use any more/)
})
