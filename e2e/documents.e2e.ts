import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { prescriptionPdfPath, verifyPath } from '../src/protocol/paths.ts'
import { extracted, withoutSpaces } from '../src/server/documents/testing/extracted.ts'
import { medication } from '../src/server/documents/testing/records.ts'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { sideways } from './testing/layout.ts'
import { navigated } from './testing/navigated.ts'
import { signIn } from './testing/people.ts'
import { prescribed } from './testing/prescribed.ts'
import { isReadable } from './testing/readable.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A patient whose visit has left a prescription. */
async function patientWithPrescription() {
  const { url, databaseUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, ['Ana'])
  const [ana] = clinic.patients
  if (!ana) throw new Error('nobody to write for')
  const patient = await signIn(browser, url, ana)
  const { doctorId } = clinic
  const visit = { doctorId, ...(await book(patient.context.request, url, doctorId, 'in_person')) }
  const joined = await patient.context.request.post(`${url}/trpc/queue.join`, {
    headers: { origin: url },
    data: { appointmentId: visit.appointmentId, commandId: crypto.randomUUID() },
  })
  expect(joined.status(), await joined.text()).toBe(200)
  const doctor = await signIn(browser, url, clinic.doctor, 'desktop')
  const fields = { name: 'باراسيتامول (Panadol)', dose: '2.5 مل (5-10)', instructions: 'गोली ½, 5-7 दिन' }
  await prescribed(doctor.context.request, url, visit, { medications: [medication(fields)] })
  return { ...patient, clinic, visit, fields, url }
}

it('DOC-4 HIST-3 in a tab a PDF, a calendar file and the page of a code come from the Worker', async () => {
  const { visit, fields, url, ...person } = await patientWithPrescription()

  const pdf = await navigated(person, url + prescriptionPdfPath(visit.appointmentId, 'Europe/Berlin'))
  expect(pdf.type).toBe('application/pdf')
  expect(pdf.name).toMatch(/filename="prescription-\d{4}-\d\d-\d\d\.pdf"$/)
  const { text } = await extracted(new Uint8Array(pdf.bytes))
  for (const written of Object.values(fields)) expect(text).toContain(withoutSpaces(written))

  const calendar = await navigated(person, `${url}/api/appointments/${visit.appointmentId}/calendar`)
  expect(calendar.type).toBe('text/calendar; charset=utf-8')
  expect(calendar.bytes.toString()).toMatch(/^BEGIN:VCALENDAR/)

  const [, code = ''] = /\/verify\/([\w-]{22})/.exec(text) ?? []
  await looksAt(person.context, url + verifyPath(code), 'Genuine and current')
  await looksAt(person.context, url + verifyPath('no-such-code'), 'Unknown')
})

it('DOC-5 a link to a PDF that is opened when nobody is signed in any more leads to it by signing in', async () => {
  const { visit, clinic, url } = await patientWithPrescription()
  const path = prescriptionPdfPath(visit.appointmentId, 'Europe/Berlin')
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: url })
  const page = await context.newPage()
  await page.goto(path)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  const [ana] = clinic.patients
  await page.getByLabel('Email').fill(ana?.email ?? '')
  await page.getByLabel('Password').fill(ana?.password ?? '')
  const answer = page.waitForResponse((response) => response.url() === url + path)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  expect((await (await answer).allHeaders())['content-type']).toBe('application/pdf')
  await context.close()
})

/** DOC-2: on a phone, in the light and in the dark. */
async function looksAt(context: BrowserContext, address: string, heading: string): Promise<void> {
  const page = await context.newPage()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(address)
    expect(await page.locator('h1').innerText()).toContain(heading)
    expect(await page.locator('script').count()).toBe(0)
    expect(await sideways(page)).toEqual([])
    await isReadable(page, `${colorScheme} ${heading}`)
  }
  await page.close()
}
