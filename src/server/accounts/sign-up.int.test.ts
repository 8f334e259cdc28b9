import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestWorker, type TestWorker } from '../testing/worker.ts'
import { CODE_TRIES } from './codes.ts'
import { mailTo, newAccount, openBrowser, PASSWORD } from './testing/browser.ts'

let worker: TestWorker

beforeAll(async () => {
  worker = await createTestWorker({ mail: true })
})
beforeEach(async () => {
  await worker.database.sql('delete from rate_limit')
  worker.mails.length = 0
})
afterAll(() => worker.close())

const accountsOf = (email: string) =>
  worker.database.sql<{ verified: boolean }>(
    'select email_verified as verified from "user" where email = $1',
    [email],
  )
const other = (code: string) => (code === '000000' ? '000001' : '000000')

describe('ACC-1 a new account', () => {
  it('ACC-1 is made by the code of the mail and not before, and is confirmed and signed in then', async () => {
    const browser = openBrowser(worker)
    const begun = await browser.signUp('Ada@home.example')

    expect(begun.said).toEqual({ attempt: expect.any(String) })
    expect(await accountsOf('ada@home.example')).toEqual([])
    expect(await browser.me()).toBeNull()
    expect((await browser.signIn('ada@home.example')).status).toBe(401)

    const { code } = await mailTo(worker, 'ada@home.example', 'Confirm your email')
    const confirmed = await browser.post('sign-up/confirm', { attempt: begun.said.attempt, code })
    expect(confirmed).toMatchObject({ status: 200, said: { ok: true, hasPassword: true } })
    expect(await accountsOf('ada@home.example')).toEqual([{ verified: true }])
    expect(await browser.me()).toMatchObject({ name: 'Ada', email: 'ada@home.example', role: 'patient' })
    expect((await openBrowser(worker).signIn('ada@home.example')).status).toBe(200)
  })

  it('ACC-1 or by the link, in any browser; either works once', async () => {
    const { said } = await openBrowser(worker).signUp('grace@home.example')
    const { code, link } = await mailTo(worker, 'grace@home.example', 'Confirm your email')
    const [attempt, secret] = link.split('.')
    expect(attempt).toBe(said.attempt)
    const phone = openBrowser(worker)

    expect((await phone.post('sign-up/confirm', { attempt, code: secret })).status).toBe(200)
    expect(await phone.me()).toMatchObject({ email: 'grace@home.example' })
    for (const again of [secret, code]) {
      const refused = await openBrowser(worker).post('sign-up/confirm', { attempt, code: again })
      expect(refused).toMatchObject({ status: 400, said: { refusal: 'CODE_WRONG' } })
    }
  })

  it('ACC-1 of presses at the same moment one is let in', async () => {
    const { said } = await openBrowser(worker).signUp('vera@home.example')
    const { code } = await mailTo(worker, 'vera@home.example', 'Confirm your email')
    const confirm = () => openBrowser(worker).post('sign-up/confirm', { attempt: said.attempt, code })
    const statuses = (await Promise.all([confirm(), confirm(), confirm(), confirm()])).map(
      ({ status }) => status,
    )
    expect(statuses.toSorted()).toEqual([200, 400, 400, 400])
  })

  it('ACC-1 a code is guessed at five times, and is over after half an hour', async () => {
    const browser = openBrowser(worker)
    const guess = async (attempt: unknown, code: string) =>
      (await browser.post('sign-up/confirm', { attempt, code })).said.refusal ?? 'let in'
    const first = await browser.signUp('joan@home.example')
    const { code } = await mailTo(worker, 'joan@home.example', 'Confirm your email')
    for (let tries = 0; tries < CODE_TRIES; tries++)
      expect(await guess(first.said.attempt, other(code))).toBe('CODE_WRONG')
    expect(await guess(first.said.attempt, code)).toBe('CODE_WRONG')

    worker.mails.length = 0
    const second = await browser.signUp('joan@home.example')
    const late = await mailTo(worker, 'joan@home.example', 'Confirm your email')
    worker.state.now += 30 * 60_000
    expect(await guess(second.said.attempt, late.code)).toBe('CODE_WRONG')
    expect(await accountsOf('joan@home.example')).toEqual([])
  })

  it('ACC-1 neither the code nor the password is kept as it is', async () => {
    await openBrowser(worker).signUp('edith@home.example')
    const { code, link } = await mailTo(worker, 'edith@home.example', 'Confirm your email')
    const kept = JSON.stringify(await worker.database.sql('select * from verification'))
    expect(kept).toContain('edith@home.example')
    for (const secret of [PASSWORD, `"${code}"`, link.split('.')[1] ?? '-'])
      expect(kept).not.toContain(secret)
  })
})

describe('ACC-2 an address that has an account', () => {
  it('ACC-2 is answered as one that has none; its owner reads of it, and nothing of the account changes', async () => {
    await newAccount(worker, 'mary@home.example')
    const stranger = openBrowser(worker)
    const [known, unknown] = [
      await stranger.signUp('mary@home.example', 'a password of mine'),
      await stranger.signUp('nobody@home.example', 'a password of mine'),
    ]

    const shape = ({ status, said, headers }: typeof known) => ({
      status,
      keys: Object.keys(said),
      length: String(said.attempt).length,
      headers: [...headers.keys()].filter((name) => name !== 'x-request-id'),
    })
    expect(shape(known)).toEqual(shape(unknown))
    await mailTo(worker, 'mary@home.example', 'You already have an account')
    expect((await stranger.signIn('mary@home.example', 'a password of mine')).status).toBe(401)
    expect((await openBrowser(worker).signIn('mary@home.example')).status).toBe(200)
  })

  it('ACC-2 whoever reads the mail is signed in to the account that there is', async () => {
    await newAccount(worker, 'rosa@home.example')
    const browser = openBrowser(worker)
    const { said } = await browser.signUp('rosa@home.example', 'another password')
    const { code } = await mailTo(worker, 'rosa@home.example', 'You already have an account')

    expect((await browser.post('sign-up/confirm', { attempt: said.attempt, code })).status).toBe(200)
    expect(await browser.me()).toMatchObject({ email: 'rosa@home.example' })
    expect(await accountsOf('rosa@home.example')).toHaveLength(1)
    expect((await openBrowser(worker).signIn('rosa@home.example', 'another password')).status).toBe(401)
  })

  it('ACC-2 one that nobody has proved theirs is whoever’s reads the mail: no older password opens it', async () => {
    const password = await import('./password.ts').then(({ hashPassword }) => hashPassword(PASSWORD))
    await worker.database.sql(
      `insert into "user" (id, name, email) values ('squatter', 'Not Emmy', 'emmy@home.example')`,
    )
    await worker.database.sql(
      `insert into account (id, account_id, provider_id, user_id, password) values ('s', 'squatter', 'credential', 'squatter', $1)`,
      [password],
    )
    const squatter = openBrowser(worker)
    expect((await squatter.signIn('emmy@home.example')).status).toBe(200)

    const emmy = openBrowser(worker)
    const { said } = await emmy.signUp('emmy@home.example', 'a password of Emmy')
    const { code } = await mailTo(worker, 'emmy@home.example', 'You already have an account')
    await emmy.post('sign-up/confirm', { attempt: said.attempt, code })

    expect(await worker.database.sql(`select id from session where user_id = 'squatter'`)).toHaveLength(1)
    expect(await emmy.me()).toMatchObject({ email: 'emmy@home.example' })

    expect((await openBrowser(worker).signIn('emmy@home.example', PASSWORD)).status).toBe(401)
    expect((await openBrowser(worker).signIn('emmy@home.example', 'a password of Emmy')).status).toBe(200)
  })
})

describe('MAIL-5 whose words are in a mail', () => {
  it('MAIL-5 nothing that was typed into the form but the address is', async () => {
    const browser = openBrowser(worker)
    const name = 'Win a prize at https://elsewhere.example'
    await browser.post('sign-up/email', { name, email: 'lise@home.example', password: PASSWORD })
    const { text, html } = await mailTo(worker, 'lise@home.example', 'Confirm your email')
    expect(text + html).not.toContain('elsewhere.example')
  })

  it('MAIL-5 LANG-2 it is in the language of whoever asked', async () => {
    await openBrowser(worker, '203.0.113.7', 'hi').signUp('asha@home.example')
    await mailTo(worker, 'asha@home.example', 'अपने ईमेल की पुष्टि करें')
  })
})

const passwordOf = (email: string) =>
  worker.database.sql(
    `select a.password from account a join "user" u on u.id = a.user_id where u.email = $1 and a.provider_id = 'credential'`,
    [email],
  )

it('ACC-1 ACC-3 a password that a stranger chose is nobody’s, though the owner of the address presses the button of the mail', async () => {
  const stranger = openBrowser(worker, '198.51.100.9')
  const { said } = await stranger.signUp('hedy@home.example', 'the strangers own words')
  const { link } = await mailTo(worker, 'hedy@home.example', 'Confirm your email')
  const [attempt, code] = link.split('.')
  expect(attempt).toBe(said.attempt)
  const owner = openBrowser(worker)
  expect((await owner.post('sign-up/confirm', { attempt, code })).status).toBe(200)
  expect(await owner.me()).toMatchObject({ email: 'hedy@home.example' })
  expect(await passwordOf('hedy@home.example')).toEqual([])
  expect((await stranger.signIn('hedy@home.example', 'the strangers own words')).status).toBe(401)
})

it('ACC-16 whoever ends a sign-up in another browser is told whether there is a password, and can choose one by mail', async () => {
  const confirm = async (email: string, subject: string) => {
    await openBrowser(worker).signUp(email)
    const { link } = await mailTo(worker, email, subject)
    const [attempt, code] = link.split('.')
    return (await openBrowser(worker).post('sign-up/confirm', { attempt, code })).said
  }
  const email = 'alma@home.example'
  expect(await confirm(email, 'Confirm your email')).toEqual({ ok: true, hasPassword: false })

  await openBrowser(worker).post('request-password-reset', { email })
  const { link: token } = await mailTo(worker, email, 'Choose a new password')
  const chosen = openBrowser(worker)
  expect((await chosen.post('reset-password', { token, newPassword: 'a password of Alma' })).status).toBe(200)
  expect((await chosen.signIn(email, 'a password of Alma')).status).toBe(200)
  expect(await chosen.api().account.mine.query()).toMatchObject({ hasPassword: true })
  expect(await confirm(email, 'You already have an account')).toEqual({ ok: true, hasPassword: true })
})

it('ACC-1 ACC-3 nor of an account that was there before and never confirmed: what it had is gone, passkeys as well', async () => {
  const { id } = await worker.addPerson('patient')
  const email = `${id}@home.example`
  await worker.database.sql(
    `insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
     values ('key-1', 'k', $1, 'c-1', 0, 'singleDevice', false)`,
    [id],
  )
  await worker.database.sql(
    `insert into account (id, account_id, provider_id, user_id, password) values ('acc-1', $1, 'credential', $1, 'old')`,
    [id],
  )
  await openBrowser(worker, '198.51.100.9').signUp(email, 'the strangers own words')
  const { link } = await mailTo(worker, email, 'You already have an account')
  const [attempt, code] = link.split('.')
  expect((await openBrowser(worker).post('sign-up/confirm', { attempt, code })).status).toBe(200)
  expect(await passwordOf(email)).toEqual([])
  expect(await worker.database.sql('select 1 from passkey where user_id = $1', [id])).toEqual([])
})

it('ACC-3 a code to sign in takes the passkeys of an account that was never confirmed along', async () => {
  const { id } = await worker.addPerson('patient')
  const email = `${id}@home.example`
  await worker.database.sql(
    `insert into account (id, account_id, provider_id, user_id, password) values ('acc-2', $1, 'credential', $1, 'old')`,
    [id],
  )
  await worker.database.sql(
    `insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
     values ('key-2', 'k', $1, 'c-2', 0, 'singleDevice', false)`,
    [id],
  )
  const browser = openBrowser(worker)
  await browser.askCode(email)
  const { code } = await mailTo(worker, email, 'Your code to sign in')
  expect((await browser.post('sign-in/email-otp', { email, otp: code })).status).toBe(200)
  expect(await worker.database.sql('select 1 from passkey where user_id = $1', [id])).toEqual([])
})
