import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestWorker, refusalOf, type TestWorker } from '../testing/worker.ts'
import { mailTo, newAccount, openBrowser, PASSWORD } from './testing/browser.ts'

let worker: TestWorker

beforeAll(async () => {
  worker = await createTestWorker({ mail: true })
  // The library sweeps away what is over by its own clock.
  worker.state.now = Date.now()
})
beforeEach(async () => {
  await worker.database.sql('delete from rate_limit')
  worker.mails.length = 0
})
afterAll(() => worker.close())

type Browser = Awaited<ReturnType<typeof newAccount>>
const prove = (browser: Browser) => browser.api().account.prove.mutate({ password: PASSWORD })
const askEmail = (browser: Browser, newEmail: string) =>
  browser.post('email-otp/request-email-change', { newEmail })
const askPasskey = (browser: Browser) =>
  worker.request('/api/auth/passkey/generate-register-options', { headers: { cookie: browser.cookie() } })
const PROOF_NEEDED = { status: 403, said: { refusal: 'PROOF_NEEDED' } }

/** A passkey of theirs, as a browser has added it at some time. */
async function withPasskey(browser: Browser, key: string) {
  const { id } = (await browser.me()) ?? {}
  await worker.database.sql(
    `insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
     values ($1, 'k', $2, $1, 0, 'singleDevice', false)`,
    [key, id],
  )
  return () => worker.database.sql('select 1 from passkey where id = $1', [key])
}

describe('ACC-12 changing how one comes in', () => {
  it('ACC-12 whoever is signed in and shows nothing changes neither the email nor a passkey', async () => {
    const browser = await newAccount(worker, 'ada@home.example')
    const left = await withPasskey(browser, 'of-ada')
    for (const [path, body] of [
      ['email-otp/request-email-change', { newEmail: 'thief@home.example' }],
      ['email-otp/change-email', { newEmail: 'thief@home.example', otp: '123456' }],
      ['passkey/verify-registration', { response: {} }],
      ['passkey/delete-passkey', { id: 'of-ada' }],
    ] as const)
      expect([path, await browser.post(path, body)]).toMatchObject([path, PROOF_NEEDED])
    expect((await askPasskey(browser)).status).toBe(403)
    expect(await left()).toHaveLength(1)
    expect(worker.mails.filter(({ to }) => to === 'thief@home.example')).toEqual([])
  })

  it('ACC-12 the password lets them, once: the next change asks again', async () => {
    const browser = await newAccount(worker, 'grace@home.example')
    const left = await withPasskey(browser, 'of-grace')
    expect(await refusalOf(browser.api().account.prove.mutate({ password: 'a guess' }))).toBe(
      'PASSWORD_WRONG',
    )
    expect((await askPasskey(browser)).status).toBe(403)

    await prove(browser)
    expect((await askPasskey(browser)).status).toBe(200)
    expect((await browser.post('passkey/delete-passkey', { id: 'of-grace' })).status).toBe(200)
    expect(await left()).toEqual([])
    expect(await askEmail(browser, 'grace@work.example')).toMatchObject(PROOF_NEEDED)
  })

  it('ACC-12 a wrong code of the new email costs no proof, the right one uses it up', async () => {
    const browser = await newAccount(worker, 'joan@home.example')
    const newEmail = 'joan@work.example'
    await prove(browser)
    expect((await askEmail(browser, newEmail)).status).toBe(200)
    const { code: otp } = await mailTo(worker, newEmail, 'Confirm your new email')
    const wrong = otp === '000000' ? '000001' : '000000'
    const change = (code: string) => browser.post('email-otp/change-email', { newEmail, otp: code })
    expect((await change(wrong)).said.refusal).toBe('CODE_WRONG')
    expect(await change(otp)).toMatchObject({ status: 200 })
    expect(await askEmail(browser, 'joan@third.example')).toMatchObject(PROOF_NEEDED)
  })

  it('ACC-12 a code to the address of now does as well, for nobody else and for nothing greater', async () => {
    const [browser, other] = [
      await newAccount(worker, 'mary@home.example'),
      await newAccount(worker, 'rosa@home.example'),
    ]
    await browser.api().account.sendProofCode.mutate()
    const { code } = await mailTo(worker, 'mary@home.example', 'Your code to change how you sign in')
    expect(await refusalOf(other.api().account.prove.mutate({ code }))).toBe('CODE_WRONG')
    expect(await refusalOf(browser.api().account.remove.mutate({ code }))).toBe('CODE_WRONG')
    expect(await browser.api().account.prove.mutate({ code })).toEqual({ proven: true })
    expect((await askPasskey(browser)).status).toBe(200)
    expect(await refusalOf(browser.api().account.prove.mutate({ code }))).toBe('CODE_WRONG')
  })

  it('ACC-12 it holds for ten minutes, and for the sign-in that it was shown in', async () => {
    const browser = await newAccount(worker, 'edith@home.example')
    const elsewhere = openBrowser(worker)
    await elsewhere.signIn('edith@home.example')
    await prove(browser)
    expect((await askPasskey(elsewhere)).status).toBe(403)
    worker.state.now += 10 * 60_000 - 1
    expect((await askPasskey(browser)).status).toBe(200)
    worker.state.now += 1
    expect((await askPasskey(browser)).status).toBe(403)
  })

  it('ACC-12 AUTH-2 a sign-in that was ended elsewhere changes nothing, though its browser has a copy of a minute', async () => {
    const browser = await newAccount(worker, 'emmy@home.example')
    await withPasskey(browser, 'of-emmy')
    await prove(browser)
    await worker.database.sql(
      `delete from session where user_id = (select id from "user" where email = 'emmy@home.example')`,
    )
    expect(await browser.post('passkey/delete-passkey', { id: 'of-emmy' })).toMatchObject({ status: 401 })
  })

  it('ACC-10 ACC-12 passwords that are wrong are counted here, too', async () => {
    const browser = await newAccount(worker, 'ida@home.example')
    const guess = () => refusalOf(browser.api().account.prove.mutate({ password: 'a guess' }))
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toBe('PASSWORD_WRONG')
    expect(await guess()).toBe('TOO_MANY')
  })
})
