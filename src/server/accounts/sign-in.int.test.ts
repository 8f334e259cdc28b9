import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestWorker, type TestWorker } from '../testing/worker.ts'
import { SIGN_INS, SIGN_INS_FROM_ONE } from './limits.ts'

const SIGN_IN_ATTEMPTS = SIGN_INS.most

const PASSWORD = 'correct horse battery'

let worker: TestWorker

beforeAll(async () => {
  worker = await createTestWorker()
})
beforeEach(() => worker.database.sql('delete from rate_limit'))
afterAll(() => worker.close())

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  worker.request(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.7', ...headers },
    body: JSON.stringify(body),
  })
const signUp = (email: string, more: object = {}) =>
  post('sign-up/email', { name: 'Ada', email, password: PASSWORD, ...more })
const signIn = (email: string, password = PASSWORD, headers = {}) =>
  post('sign-in/email', { email, password }, headers)
const roleOf = async (email: string) =>
  (await worker.database.sql<{ role: string }>('select role from "user" where email = $1', [email]))[0]?.role

describe('signing in', () => {
  it('AUTH whoever signs up is a patient with a session in a cookie no script can read', async () => {
    const answer = await signUp('ada@home.example')

    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^anteroom\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/i)
    const [pair = ''] = cookie.split(';')
    const me = await worker.request('/trpc/session.me', { headers: { cookie: pair } })
    expect(await me.json()).toMatchObject({
      result: { data: { name: 'Ada', email: 'ada@home.example', role: 'patient', doctorId: null } },
    })
  })

  it('AUTH no sign-up form can choose a role', async () => {
    for (const role of ['staff', 'doctor', 'system']) {
      await signUp(`mallory-${role}@home.example`, { role })

      expect(await roleOf(`mallory-${role}@home.example`)).toBe('patient')
    }
  })

  it('AUTH signing out ends the session at once', async () => {
    const cookie = (await signUp('grace@home.example')).headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = async () => (await worker.request('/trpc/session.me', { headers: { cookie } })).json()

    expect(await me()).toMatchObject({ result: { data: { email: 'grace@home.example' } } })
    await post('sign-out', {}, { cookie, origin: 'http://localhost:8787' })
    expect(await me()).toMatchObject({ result: { data: null } })
  })

  it('AUTH a session cookie that was tampered with is nobody’s', async () => {
    const cookie = (await signUp('joan@home.example')).headers.get('set-cookie')?.split(';')[0] ?? ''
    const token = cookie.split('=')[1]?.split('.')[0] ?? ''

    for (const forged of [`${token}.`, `${token}.AAAA`, token, `${token}x.${cookie.split('.')[2]}`]) {
      const headers = { cookie: `anteroom.session_token=${forged}` }
      const me = await worker.request('/trpc/session.me', { headers })
      expect(await me.json()).toMatchObject({ result: { data: null } })
    }
  })

  it('AUTH a doctor’s session named beside one’s own makes nobody that doctor', async () => {
    const [doctor, other] = [await worker.addDoctor(), await worker.addDoctor()]
    const [, token] = /=([^.]+)/.exec(doctor.cookie) ?? []

    const me = await worker.request('/trpc/session.me', {
      headers: { cookie: `__Secure-anteroom.session_token=${token}; ${other.cookie}` },
    })

    expect(await me.json()).toMatchObject({
      result: { data: { id: other.id, role: 'doctor', doctorId: other.doctorId } },
    })
  })

  it('AUTH a wrong password and an unknown account are told the same', async () => {
    await signUp('edith@home.example')

    const [wrong, unknown] = [
      await signIn('edith@home.example', 'not my password'),
      await signIn('no@home.example'),
    ]

    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await wrong.json()).toEqual(await unknown.json())
  })
})

describe('too many attempts', () => {
  it('AUTH the wrong password again and again is stopped with a sentence that says how long', async () => {
    await signUp('mary@home.example')
    for (let attempt = 0; attempt < SIGN_IN_ATTEMPTS; attempt++)
      expect((await signIn('mary@home.example', 'guess number one')).status).toBe(401)

    const stopped = await signIn('mary@home.example')

    expect(stopped.status).toBe(429)
    expect(stopped.headers.get('retry-after')).toBe('60')
    expect(await stopped.json()).toMatchObject({
      refusal: 'TOO_MANY',
      message: 'Too many attempts. Please wait 60 seconds and try again.',
    })
  })

  it('AUTH the wait ends, and others are not held up', async () => {
    await signUp('rosa@home.example')
    for (let attempt = 0; attempt <= SIGN_IN_ATTEMPTS; attempt++)
      await signIn('rosa@home.example', 'a wrong guess')

    const elsewhere = await signIn('rosa@home.example', PASSWORD, { 'cf-connecting-ip': '198.51.100.9' })
    expect(elsewhere.status).toBe(200)
    worker.state.now += 61_000
    expect((await signIn('rosa@home.example')).status).toBe(200)
  })

  it('AUTH attempts at the same moment are counted one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn('nobody@home.example', 'a wrong guess')),
    )

    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(SIGN_IN_ATTEMPTS)
    expect(statuses.filter((status) => status === 429)).toHaveLength(12 - SIGN_IN_ATTEMPTS)
  })

  it('AUTH the right password ends the count', async () => {
    await signUp('emmy@home.example')
    const statuses = []
    for (const password of [
      'a wrong guess',
      'another guess',
      'yet another',
      PASSWORD,
      'a wrong guess',
      'one more guess',
    ])
      statuses.push((await signIn('emmy@home.example', password)).status)

    expect(statuses).toEqual([401, 401, 401, 200, 401, 401])
  })
})

describe('what a person reads when an account cannot be made', () => {
  const hindi = { 'accept-language': 'hi' }
  const count = async () => (await worker.database.sql('select id from "user"')).length

  it.each([
    [
      'ten spaces as a password',
      { password: '          ' },
      'password',
      'PASSWORD_BLANK',
      /Spaces alone are not enough\.$/,
    ],
    [
      'a short password',
      { password: 'short' },
      'password',
      'PASSWORD_TOO_SHORT',
      /at least 10 characters\.$/,
    ],
    ['no email', { email: 'ada' }, 'email', 'EMAIL_INVALID', /^This does not look like an email address\./],
    ['a blank name', { name: ' \u00a0' }, 'name', 'NAME_MISSING', /^Please enter your name/],
  ])(
    'FORM-3 FORM-4 %s: what to do, and for developers which field',
    async (_, wrong, field, problem, sentence) => {
      const before = await count()
      const answer = await signUp('new@home.example', wrong)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toEqual({
        refusal: 'BAD_INPUT',
        code: 'BAD_INPUT',
        message: expect.stringMatching(sentence),
        details: [{ field, message: problem }],
      })
      const account = { name: 'Ada', email: 'new@home.example', password: PASSWORD, ...wrong }
      const inHindi = await (await post('sign-up/email', account, hindi)).json()
      expect(inHindi).toMatchObject({ message: expect.stringMatching(/^[^A-Za-z]+(name@example\.com)?$/) })
      expect(await count()).toBe(before)
    },
  )

  it('FORM-3 an email that has an account: sign in instead; no word of the library’s', async () => {
    await signUp('twice@home.example')
    const answer = await signUp('Twice@home.example')
    expect(await answer.json()).toEqual({
      refusal: 'EMAIL_TAKEN',
      code: 'EMAIL_TAKEN',
      message: 'There is already an account with this email. Sign in instead, or use another email.',
    })
  })

  it('FORM-3 what only the library objects to is a sentence, too; its own words are a detail', async () => {
    const answer = await signUp('third@home.example', { image: 5 })
    expect(await answer.json()).toEqual({
      refusal: 'BAD_INPUT',
      code: 'BAD_INPUT',
      message: 'Something here is not right. Please check what you entered and try again.',
      details: [{ field: '', message: expect.any(String) }],
    })
  })

  it('FORM-4 whoever has a password already is only asked for it', async () => {
    const [short, none] = [
      await signIn('nobody@home.example', 'short'),
      await signIn('nobody@home.example', ''),
    ]
    expect([short.status, none.status]).toEqual([401, 400])
    expect(await short.json()).toMatchObject({
      message: expect.stringMatching(/^The email or the password is not right\./),
    })
    expect(await none.json()).toMatchObject({ message: 'Please enter your password.' })
  })
})

it('ACC-10 a place that many share is not kept out by a steady flow of them: its count begins anew each minute', async () => {
  const start = worker.state.now
  const statuses = new Set<number>()
  for (let n = 0; n < SIGN_INS_FROM_ONE.most + 20; n++) {
    worker.state.now += 1_000
    statuses.add((await signIn(`nobody-${n}@home.example`)).status)
  }
  expect([...statuses]).toEqual([401])
  worker.state.now = start
})
