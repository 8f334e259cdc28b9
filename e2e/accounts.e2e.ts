import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { mailOf } from './testing/mailbox.ts'
import { says } from './testing/people.ts'
import { signInOn } from './testing/sign-in.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const { url, inboxUrl } = inject('stack')
const PHONE = { viewport: { width: 390, height: 844 } }

const open = async (path: string): Promise<Page> => {
  const page = await (await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...PHONE })).newPage()
  await page.goto(path)
  return page
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const mail = (to: string, subject: string) => mailOf(inboxUrl, to, subject)
/** ACC-12: shows once more who it is, where the page asks for it. */
async function prove(page: Page, password = 'correct horse battery') {
  await says(page, /First show that it is you/)
  await page.getByRole('textbox', { name: 'Current password' }).fill(password)
  await press(page, 'Continue')
}
const isHome = (page: Page) => page.waitForURL((address) => address.pathname === '/')

async function signUp(page: Page, email: string) {
  await press(page, 'Create an account')
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill('correct horse battery')
  await press(page, 'Create account')
  await says(page, `We have sent a mail to ${email}`)
}

/** Whether this browser's sign-in is over for whatever changes anything (AUTH-2: pages may be read from a copy for a minute). */
const isOver = async (page: Page) => {
  const headers = { origin: url }
  const answer = await page.request.post('/trpc/session.setLanguage', { headers, data: { language: 'en' } })
  return answer.status() === 401
}

it('ACC-1 ACC-3 ACC-4 ACC-6 an account from its first mail to signing out everywhere', async () => {
  const email = 'ada@story.example'
  const page = await open('/sign-in')
  await signUp(page, email)

  // By the link, whose page does nothing by itself.
  const { link } = await mail(email, 'Confirm your email')
  await page.goto(link)
  await says(page, 'One press, and your account is ready.')
  expect(page.url()).toBe(`${url}/confirm-email`)
  await press(page, 'Confirm and sign in')
  await isHome(page)
  await press(page, 'Sign out')
  await page.waitForURL(/sign-in/)

  await press(page, 'Sign in with a code by email')
  await page.getByLabel('Email').fill(email)
  await press(page, 'Send me a code')
  await page.getByLabel('Code').fill((await mail(email, 'Your code to sign in')).code)
  await press(page, 'Sign in')
  await isHome(page)

  const elsewhere = await open('/sign-in')
  await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click()
  await elsewhere.getByLabel('Email').fill(email)
  await press(elsewhere, 'Send the link')
  await says(elsewhere, /the link is on its way/)
  await elsewhere.goto((await mail(email, 'Choose a new password')).link)
  await elsewhere.getByLabel('New password', { exact: true }).fill('an entirely new one')
  await press(elsewhere, 'Save the new password')
  await says(elsewhere, /Your new password is set/)

  // The reset has signed out whoever was in.
  expect(await isOver(page)).toBe(true)
  const account = { email, password: 'an entirely new one' }
  const [phone, desk] = [
    await signInOn(browser, url, account, PHONE),
    await signInOn(browser, url, account, { viewport: { width: 1280, height: 800 } }),
  ]
  await phone.getByRole('link', { name: 'Account' }).click()
  await says(phone, 'Where you are signed in')
  await phone.getByRole('button', { name: /^Sign out: Chrome on / }).waitFor()
  await press(phone, 'Sign out everywhere')
  await phone.waitForURL(/sign-in/)
  expect(await isOver(desk)).toBe(true)
})

it('ACC-5 ACC-7 ACC-12 on the account’s page: another email, another password, and the end', async () => {
  const email = 'grace@story.example'
  const page = await open('/sign-in')
  await signUp(page, email)
  await page.getByLabel('Code').fill((await mail(email, 'Confirm your email')).code)
  await press(page, 'Confirm')
  await isHome(page)
  await page.goto('/account')

  await press(page, 'Change email')
  await prove(page)
  await page.getByLabel('New email').fill('grace@new.example')
  await press(page, 'Send a code to it')
  await page.getByLabel('Code').fill((await mail('grace@new.example', 'Confirm your new email')).code)
  await press(page, 'Change email')
  await says(page, 'Your email is changed.')
  await says(page, 'grace@new.example')
  await mail(email, 'Your email was changed')

  await press(page, 'Change password')
  await page.getByLabel('Current password', { exact: true }).fill('not the password')
  await page.getByLabel('New password', { exact: true }).fill('an entirely new one')
  await press(page, 'Save the new password')
  await says(page, 'This is not your password.')
  await page.getByLabel('Current password', { exact: true }).fill('correct horse battery')
  await press(page, 'Save the new password')
  await says(page, /Your new password is set/)

  await press(page, 'Delete my account…')
  await page.getByRole('textbox', { name: 'Password' }).fill('an entirely new one')
  await press(page, 'Delete my account')
  await isHome(page)
  await mail('grace@new.example', 'Your account is deleted')
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill('grace@new.example')
  await page.getByLabel('Password').fill('an entirely new one')
  await press(page, 'Sign in')
  await says(page, 'The email or the password is not right.')
})

it('ACC-9 LOOK-1 LOOK-4 every page of an account holds on a phone and on a desk, in the light and in the dark', async () => {
  const page = await open('/forgot-password')
  await says(page, 'Choose a new password')
  await inEveryLook(page, 'a forgotten password')
  await page.goto('/reset-password#none')
  await page.getByLabel('New password', { exact: true }).waitFor()
  await inEveryLook(page, 'a new password')
  await page.goto('/sign-in')
  await signUp(page, 'joan@story.example')
  await inEveryLook(page, 'the code of a mail')
  await page.getByLabel('Code').fill((await mail('joan@story.example', 'Confirm your email')).code)
  await press(page, 'Confirm')
  await isHome(page)
  await page.goto('/account')
  await press(page, 'Change password')
  await press(page, 'Delete my account…')
  await press(page, 'Change email')
  await says(page, /First show that it is you/)
  await press(page, 'Add a passkey')
  await page
    .getByText(/First show that it is you/)
    .nth(1)
    .waitFor()
  await inEveryLook(page, 'the account')
})

it('ACC-11 ACC-12 a passkey is added on the account’s page and signs in; removed, it does not', async () => {
  const email = 'hedy@story.example'
  const page = await open('/sign-in')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signUp(page, email)
  await page.getByLabel('Code').fill((await mail(email, 'Confirm your email')).code)
  await press(page, 'Confirm')
  await isHome(page)
  await page.goto('/account')
  await press(page, 'Add a passkey')
  await prove(page)
  await says(page, 'The passkey is added.')
  await mail(email, 'A passkey was added')
  await press(page, 'Sign out')
  await page.waitForURL(/sign-in/)

  await press(page, 'Sign in with a passkey')
  await isHome(page)
  await page.goto('/account')
  await says(page, email)
  await page.getByRole('button', { name: /^Remove the passkey/ }).click()
  await prove(page)
  await page.getByRole('button', { name: /^Remove the passkey/ }).waitFor({ state: 'detached' })
  await press(page, 'Sign out')
  await page.waitForURL(/sign-in/)
  await press(page, 'Sign in with a passkey')
  await says(page, 'This passkey does not work here.')
})

it('ACC-12 ACC-16 a sign-up whose link is pressed in another browser has no password, says so, and works by code', async () => {
  const email = 'alma@story.example'
  await signUp(await open('/sign-in'), email)
  const page = await open((await mail(email, 'Confirm your email')).link)
  await press(page, 'Confirm and sign in')
  await says(page, 'You are signed in, without a password')
  await inEveryLook(page, 'without a password')
  await press(page, 'Send me a link to choose one')
  await says(page, /The link is on its way to alma@story\.example/)
  await inEveryLook(page, 'a password is on its way')
  await press(page, 'Continue without a password')
  await isHome(page)

  await page.goto('/account')
  await says(page, /This account has no password yet/)
  await press(page, 'Change email')
  await says(page, /We send a code to your email\./)
  await inEveryLook(page, 'an account without a password')
  await press(page, 'Send me a code')
  await page.getByLabel('Code').fill((await mail(email, 'Your code to change how you sign in')).code)
  await press(page, 'Continue')
  await page.getByLabel('New email').waitFor()

  await page.goto((await mail(email, 'Choose a new password')).link)
  await page.getByLabel('New password', { exact: true }).fill('a password of Alma')
  await press(page, 'Save the new password')
  await says(page, /Your new password is set/)
  expect(await isOver(page)).toBe(true)
})
