import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { startStack } from '../scripts/local/stack.ts'
import { DEMO_PASSWORD } from '../src/server/accounts/demo-accounts.ts'
import { launchChromium } from './testing/chromium.ts'
import { signInOn } from './testing/sign-in.ts'

// npm run pictures: the README's pictures, made from the demo clinic on a stack that is thrown away.

const IMAGES = path.join(import.meta.dirname, '../docs/images')

const PHONE = { locale: 'en-GB', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
const DESKTOP = { locale: 'en-GB', viewport: { width: 1280, height: 800 } }

const account = (name: string) => ({ email: `${name}@demo.example`, password: DEMO_PASSWORD })

const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-pictures-'))
fs.chmodSync(stateDir, 0o755)
const stack = await startStack({ stateDir, durable: false, onProgress: (line) => console.log(`  ${line}`) })
const browser = await launchChromium()
try {
  const visitor = await (
    await browser.newContext({
      ...DESKTOP,
      serviceWorkers: 'block',
      baseURL: stack.url,
      reducedMotion: 'reduce',
    })
  ).newPage()
  await visitor.goto('/')
  await visitor.getByText('14 waiting').waitFor()
  await keep(visitor, 'front-page.png')

  const mara = await signInOn(browser, stack.url, account('mara'), PHONE)
  await mara.goto('/appointments')
  await mara.locator('a[href^="/live/"]').first().click()
  await take(mara, 'own-token', 'waiting-room.png')

  const doctor = await signInOn(browser, stack.url, account('osei'), DESKTOP)
  await doctor.goto('/console')
  await take(doctor, 'serving-token', 'console.png')
} finally {
  await browser.close()
  await stack.stop()
  fs.rmSync(stateDir, { recursive: true, force: true })
}

/** The window as it is once the screen is live and shows this. */
async function take(page: Page, testId: string, name: string) {
  await page.getByTestId(testId).first().waitFor()
  await page.getByText('Live', { exact: true }).first().waitFor()
  await keep(page, name)
}

async function keep(page: Page, name: string) {
  await page.screenshot({ path: path.join(IMAGES, name) })
  console.log(`  ${name}`)
}
