import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestWorker, refusalOf, type TestWorker } from '../testing/worker.ts'
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

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('ACC-3 a code by mail', () => {
  it('ACC-3 signs in, once', async () => {
    await newAccount(worker, 'ada@home.example')
    const browser = openBrowser(worker)
    await browser.askCode('ada@home.example')
    const { code: otp } = await mailTo(worker, 'ada@home.example', 'Your code to sign in')

    expect((await browser.post('sign-in/email-otp', { email: 'ada@home.example', otp })).status).toBe(200)
    expect(await browser.me()).toMatchObject({ email: 'ada@home.example' })
    const again = await openBrowser(worker).post('sign-in/email-otp', { email: 'ada@home.example', otp })
    expect(again).toMatchObject({ status: 400, said: { refusal: 'CODE_WRONG' } })
  })

  it('ACC-2 ACC-3 who asks for one, or guesses, never learns whether there is an account', async () => {
    await newAccount(worker, 'grace@home.example')
    const browser = openBrowser(worker)
    const both = ['grace@home.example', 'nobody@home.example']
    const asked = await Promise.all(both.map((email) => browser.askCode(email)))
    expect(asked[0]?.said).toEqual(asked[1]?.said)
    const { code } = await mailTo(worker, 'grace@home.example', 'Your code to sign in')

    // The sixth is one too many for the code that there is.
    for (let tries = 0; tries < 6; tries++) {
      const guesses = await Promise.all(
        both.map((email) => browser.post('sign-in/email-otp', { email, otp: wrong(code) })),
      )
      expect(guesses[0]?.said).toEqual(guesses[1]?.said)
      expect(guesses.map(({ status }) => status)).toEqual([400, 400])
    }
    const right = await browser.post('sign-in/email-otp', { email: 'grace@home.example', otp: code })
    expect(right.said.refusal).toBe('CODE_WRONG')
    expect(worker.mails.some(({ to }) => to === 'nobody@home.example')).toBe(false)
  })

  it('ACC-3 an account that is not confirmed looks around, and is confirmed by whoever is signed in to it', async () => {
    const person = await worker.addPerson('patient')
    const email = `${person.id}@home.example`
    const own = (path: string, body: object, cookie = person.cookie) =>
      worker.request(`/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost:8787', cookie },
        body: JSON.stringify(body),
      })
    expect(await person.api.account.mine.query()).toMatchObject({
      email,
      isConfirmed: false,
      sendsMail: true,
    })
    const wish = { email, type: 'email-verification' }
    expect((await own('email-otp/send-verification-otp', wish, '')).status).toBe(403)

    expect((await own('email-otp/send-verification-otp', wish)).status).toBe(200)
    const { code: otp } = await mailTo(worker, email, 'Confirm your email')
    expect((await own('email-otp/verify-email', { email, otp }, '')).status).toBe(403)
    expect((await own('email-otp/verify-email', { email, otp })).status).toBe(200)
    expect(await person.api.account.mine.query()).toMatchObject({ isConfirmed: true })
  })
})

describe('ACC-4 a forgotten password', () => {
  it('ACC-4 ROOM-8 is followed by a new one, by a link, once; whoever was signed in is not any more', async () => {
    const before = await newAccount(worker, 'joan@home.example')
    const { id } = (await before.me()) ?? {}
    const browser = openBrowser(worker)
    await browser.post('request-password-reset', { email: 'joan@home.example' })
    const { link: token } = await mailTo(worker, 'joan@home.example', 'Choose a new password')
    const choose = (newPassword: string) => browser.post('reset-password', { token, newPassword })

    expect((await choose('short')).said).toMatchObject({
      refusal: 'BAD_INPUT',
      details: [{ field: 'newPassword' }],
    })
    expect((await choose('an entirely new one')).status).toBe(200)
    expect(await worker.database.sql('select id from session where user_id = $1', [id])).toEqual([])
    expect((await choose('yet another one')).said.refusal).toBe('LINK_OVER')
    expect((await openBrowser(worker).signIn('joan@home.example', PASSWORD)).status).toBe(401)
    expect((await openBrowser(worker).signIn('joan@home.example', 'an entirely new one')).status).toBe(200)
    await mailTo(worker, 'joan@home.example', 'Your password was changed')
  })

  it('ACC-2 ACC-4 nobody learns whether there is an account', async () => {
    await newAccount(worker, 'edith@home.example')
    const browser = openBrowser(worker)
    const [known, unknown] = await Promise.all(
      ['edith@home.example', 'nobody@home.example'].map((email) =>
        browser.post('request-password-reset', { email }),
      ),
    )
    expect([known?.status, known?.said]).toEqual([unknown?.status, unknown?.said])
    await mailTo(worker, 'edith@home.example', 'Choose a new password')
    expect(worker.mails.some(({ to }) => to === 'nobody@home.example')).toBe(false)
  })
})

describe('ACC-5 a change', () => {
  it('ACC-5 of the email is confirmed at the new one, and the old one reads of it', async () => {
    const browser = await newAccount(worker, 'mary@home.example')
    const newEmail = 'mary@work.example'
    await browser.api().account.prove.mutate({ password: PASSWORD })
    await browser.post('email-otp/request-email-change', { newEmail })
    const { code: otp } = await mailTo(worker, newEmail, 'Confirm your new email')
    expect(await browser.post('email-otp/change-email', { newEmail, otp: wrong(otp) })).toMatchObject({
      said: { refusal: 'CODE_WRONG' },
    })
    expect((await browser.post('email-otp/change-email', { newEmail, otp })).status).toBe(200)

    expect(await browser.api().account.mine.query()).toMatchObject({ email: newEmail, isConfirmed: true })
    await mailTo(worker, 'mary@home.example', 'Your email was changed')
    expect((await openBrowser(worker).signIn('mary@home.example')).status).toBe(401)
    expect((await openBrowser(worker).signIn(newEmail)).status).toBe(200)
  })

  it('ACC-2 ACC-5 to an email that has an account is answered as to any other, and comes to nothing', async () => {
    await newAccount(worker, 'taken@home.example')
    const browser = await newAccount(worker, 'emmy@home.example')
    await browser.api().account.prove.mutate({ password: PASSWORD })
    const ask = (newEmail: string) => browser.post('email-otp/request-email-change', { newEmail })
    const [taken, free] = [await ask('taken@home.example'), await ask('free@home.example')]
    expect([taken.status, taken.said]).toEqual([free.status, free.said])
    await mailTo(worker, 'free@home.example', 'Confirm your new email')
    expect(
      worker.mails.filter(({ to }) => to === 'taken@home.example').map(({ subject }) => subject),
    ).toEqual(['Confirm your email'])
  })

  it('ACC-5 ROOM-8 of the password asks for the current one, ends all other sign-ins and is told by mail', async () => {
    const browser = await newAccount(worker, 'rosa@home.example')
    const elsewhere = openBrowser(worker)
    await elsewhere.signIn('rosa@home.example')
    const [, other] = await browser.api().account.sessions.query()
    const change = (currentPassword: string) =>
      browser.post('change-password', {
        currentPassword,
        newPassword: 'an entirely new one',
      })

    expect(await change('not my password')).toMatchObject({
      status: 400,
      said: { refusal: 'PASSWORD_WRONG' },
    })
    const changed = await change(PASSWORD)
    expect([changed.status, Object.keys(changed.said)]).toEqual([200, ['user']])
    expect(await browser.api().account.sessions.query()).toHaveLength(1)
    expect(other?.isThis).toBe(false)
    await mailTo(worker, 'rosa@home.example', 'Your password was changed')
    expect((await openBrowser(worker).signIn('rosa@home.example', 'an entirely new one')).status).toBe(200)
  })
})

describe('ACC-10 too much', () => {
  it('ACC-10 mails to one address stop, with when to go on, whether or not it has an account', async () => {
    await newAccount(worker, 'lise@home.example')
    await worker.database.sql('delete from rate_limit')
    for (const email of ['lise@home.example', 'nobody@home.example']) {
      const answers = []
      for (let asked = 0; asked < 6; asked++)
        answers.push(await openBrowser(worker, `198.51.100.${asked}`).askCode(email))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
      expect(answers[5]).toMatchObject({ retryAfter: '900', said: { refusal: 'TOO_MANY' } })
    }
  })

  it('ACC-10 so do mails that one place asks for, guesses at codes, and passwords of whoever is signed in', async () => {
    const last = async (
      times: number,
      ask: (n: number) => Promise<{ status: number; retryAfter: string | null }>,
    ) => {
      for (let n = 0; n < times; n++) expect((await ask(n)).status).not.toBe(429)
      const { status, retryAfter } = await ask(times)
      expect(Number(retryAfter)).toBeGreaterThan(0)
      return status
    }
    const browser = openBrowser(worker, '192.0.2.1')
    expect(
      await last(40, (n) => browser.post('request-password-reset', { email: `p${n}@home.example` })),
    ).toBe(429)
    const guess = { email: 'lise@home.example', otp: '000000' }
    expect(await last(15, () => browser.post('sign-in/email-otp', guess))).toBe(429)
    const own = await newAccount(worker, 'nell@home.example')
    const passwords = { currentPassword: 'a guess', newPassword: 'an entirely new one' }
    expect(await last(5, () => own.post('change-password', passwords))).toBe(429)
  })
})

it('ACC-10 passwords are counted by whose account it is, whatever cookies stand before the session’s', async () => {
  const browser = await newAccount(worker, 'vera@home.example')
  const guess = (junk: string) =>
    worker.request('/api/auth/change-password', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:8787',
        cookie: `${junk}; ${browser.cookie()}`,
      },
      body: JSON.stringify({ currentPassword: 'a guess', newPassword: 'an entirely new one' }),
    })
  const statuses = []
  for (let n = 0; n < 6; n++) statuses.push((await guess(`session_token=junk${n}`)).status)
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
  // The same count as where the password is asked for something else.
  expect(await refusalOf(browser.api().account.remove.mutate({ password: PASSWORD }))).toBe('TOO_MANY')
})

it('MAIL-4 where mail is off nothing is offered that needs it, and signing up works as before', async () => {
  const off = await createTestWorker()
  try {
    const browser = openBrowser(off)
    for (const path of ['sign-up/confirm', 'request-password-reset', 'email-otp/send-verification-otp'])
      expect((await browser.post(path, { email: 'ada@home.example', type: 'sign-in' })).status).toBe(404)
    await browser.signUp('ada@home.example')
    expect(await browser.me()).toMatchObject({ email: 'ada@home.example' })
    expect(await browser.api().account.mine.query()).toMatchObject({ isConfirmed: false, sendsMail: false })
  } finally {
    await off.close()
  }
})

it('EDGE-2 a request that says nothing, or no object, is answered as a wrong one', async () => {
  for (const path of [
    'email-otp/send-verification-otp',
    'email-otp/verify-email',
    'sign-up/email',
    'sign-up/confirm',
  ]) {
    for (const body of ['', 'null', '[]', '"x"']) {
      const headers = { 'content-type': 'application/json', origin: 'http://localhost:8787' }
      const answer = await worker.request(`/api/auth/${path}`, { method: 'POST', headers, body })
      expect([path, body, answer.status >= 400 && answer.status < 500]).toEqual([path, body, true])
    }
  }
})

it('ACC-6 AUTH-2 no answer holds the secret of a session', async () => {
  const browser = await newAccount(worker, 'hedy@home.example')
  const answer = await browser.signIn('hedy@home.example')
  const [, secret = ''] = /session_token=([^.;]+)/.exec(browser.cookie()) ?? []
  const headers = { cookie: browser.cookie() }
  const session = await (await worker.request('/api/auth/get-session', { headers })).json()

  expect(session).toMatchObject({
    user: { email: 'hedy@home.example' },
    session: { userId: expect.any(String) },
  })
  for (const said of [answer.said, session]) expect(JSON.stringify(said)).not.toContain(secret)
})
