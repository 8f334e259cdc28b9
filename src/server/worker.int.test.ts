import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Stack, startStack } from '../../scripts/local/stack.ts'
import { caughtMails } from '../protocol/caught-mail.ts'
import { PAGE_FILES } from '../protocol/page-files.ts'
import { PAGES } from '../protocol/paths.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const PAGE = '<!doctype html><title>Anteroom</title>'

let directory: string
let stack: Stack

/** The Worker with the repository's own settings and headers, around an app of two files. */
beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-worker-'))
  fs.chmodSync(directory, 0o755)
  const files = path.join(directory, 'client')
  fs.mkdirSync(path.join(files, 'assets'), { recursive: true })
  fs.writeFileSync(path.join(files, 'index.html'), PAGE)
  fs.writeFileSync(path.join(files, 'assets/app-1a2b.js'), 'export {}')
  const named = { en: ['</assets/app-1a2b.js>; rel=modulepreload'], hi: [] }
  const pageFiles = Object.fromEntries(Object.keys(PAGES).map((name) => [name, named]))
  fs.writeFileSync(path.join(files, PAGE_FILES), JSON.stringify(pageFiles))
  for (const file of ['_headers', 'robots.txt'])
    fs.copyFileSync(path.join(ROOT, 'public', file), path.join(files, file))
  const config = path.join(directory, 'wrangler.toml')
  const settings = fs
    .readFileSync(path.join(ROOT, 'wrangler.toml'), 'utf8')
    .replace('"src/server/index.ts"', JSON.stringify(path.join(ROOT, 'src/server/index.ts')))
    .replace('"dist/client"', JSON.stringify(files))
  fs.writeFileSync(config, settings)
  const stateDir = path.join(directory, 'state')
  stack = await startStack({ stateDir, durable: false, demo: false, build: false, config })
})
afterAll(async () => {
  await stack.stop()
  fs.rmSync(directory, { recursive: true })
})

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** As a browser asks; `fetch` would not let us say for what. */
async function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.get(`${stack.url}${path}`, { headers }, resolve).on('error', reject)
  })
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}
const NAVIGATION = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' }
const SCRIPT = { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'script', accept: '*/*' }

describe('the app’s files', () => {
  it('EDGE-4 a file of the build is kept for a year', async () => {
    const { status, headers, body } = await get('/assets/app-1a2b.js', SCRIPT)

    expect([status, body]).toEqual([200, 'export {}'])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['/assets/app-0000.js', SCRIPT],
    ['/assets/app-0000.js', NAVIGATION],
    ['/assets/', SCRIPT],
    ['/sw.js', SCRIPT],
    ['/.env', NAVIGATION],
  ])('EDGE-4 %s, which is not there, is a 404 that nobody keeps', async (path, asked) => {
    const { status, headers, body } = await get(path, asked)

    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(body)).toMatchObject({ refusal: 'NOT_FOUND' })
  })
})

it('PAGE-2 what search engines may look at is said as plain text', async () => {
  const { status, headers, body } = await get('/robots.txt')

  expect(status).toBe(200)
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect(body.split('\n')).toEqual(
    expect.arrayContaining(['User-agent: *', 'Disallow: /api/', 'Disallow: /parties/']),
  )
})

describe('the app’s pages', () => {
  it.each([
    '/',
    '/live/0123456789abcdef',
    '/live/abc.',
    '/live/a.b',
    '/doctors/d-1?date=2026-06-15',
    '/sign-in?next=%2F',
  ])('EDGE-4 %s gets the app, with its headers, and asks again each time', async (path) => {
    const { status, headers, body } = await get(path, NAVIGATION)

    expect([status, body]).toEqual([200, PAGE])
    expect(headers['content-type']).toMatch(/^text\/html/)
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'; /)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  it.each(['/no/such/page', '/apiary', '/doctors'])(
    'EDGE-4 %s, where no page is, gets the app as a 404 that nobody keeps, whatever they have already',
    async (path) => {
      const { headers: known } = await get('/', NAVIGATION)

      const { status, headers, body } = await get(path, {
        ...NAVIGATION,
        'if-none-match': known.etag ?? '',
      })

      expect([status, body]).toEqual([404, PAGE])
      expect(headers['content-type']).toMatch(/^text\/html/)
      expect(headers['content-security-policy']).toMatch(/^default-src 'self'; /)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers.etag).toBeUndefined()
    },
  )

  it('EDGE-4 a page that has not changed is not sent again', async () => {
    const { headers } = await get('/live/0123456789abcdef', NAVIGATION)

    const again = await get('/appointments', { ...NAVIGATION, 'if-none-match': headers.etag ?? '' })

    expect([again.status, again.body]).toEqual([304, ''])
  })
})

describe('what a page’s answer names', () => {
  const SIGNED_IN = { cookie: 'anteroom.session_token=abc.def' }
  const namedIn = (link: string | string[] | undefined) =>
    [...String(link).matchAll(/<([^>]*)>/g)].map(([, address = '']) => address)

  it.each(Object.values(PAGES))('PAGE-4 PAGE-5 %s: files and procedures that are there', async (page) => {
    const address = page.replace(':doctorId', 'd-1').replace(':appointmentId', 'd-1%3A2026-11-24%3Aa-1')
    const { headers } = await get(address, { ...NAVIGATION, ...SIGNED_IN })
    const named = namedIn(headers.link)

    expect(named).toContain('/assets/app-1a2b.js')
    expect(named.length).toBeGreaterThan(1)
    for (const each of named) {
      const answer = await get(each)
      // A no to whoever asks, or of what there is not; never to the asking itself.
      expect([each, answer.body]).toEqual([each, expect.not.stringMatching(/BAD_INPUT|No procedure/)])
    }
  })

  it('PAGE-4 stands on the answer that a page has not changed as well, and on no 404', async () => {
    const { headers } = await get('/live/a-1', { ...NAVIGATION, ...SIGNED_IN })
    const again = await get('/sign-in', { ...NAVIGATION, 'if-none-match': headers.etag ?? '' })

    expect([again.status, namedIn(again.headers.link)]).toEqual([
      304,
      ['/assets/app-1a2b.js', '/trpc/session.me'],
    ])
    expect((await get('/no/such/page', NAVIGATION)).headers.link).toBeUndefined()
  })
})

describe('what is the Worker’s', () => {
  it.each([
    ['/api/health', 200, '"ok":true'],
    ['/healthz', 200, '"ok":true'],
    ['/readyz', 200, '"ok":true'],
    ['/metrics', 404, '"refusal":"NOT_FOUND"'],
    ['/api/nope', 404, '"refusal":"NOT_FOUND"'],
    ['/api/nope.html', 404, '"refusal":"NOT_FOUND"'],
    ['/trpc/session.me', 200, '"data":null'],
    ['/trpc/nope', 404, '"refusal":"NOT_FOUND"'],
  ])('EDGE-4 %s is answered by the Worker to a browser that opens it', async (path, status, said) => {
    const answer = await get(path, NAVIGATION)

    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toContain(said)
  })

  it('EDGE-4 DOC-5 a file of somebody’s own is answered by the Worker, too: by the way to sign in', async () => {
    const path = '/api/appointments/0123456789abcdef/calendar'
    const answer = await get(path, NAVIGATION)

    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

it('AUTH ACC-1 MAIL-1 an account is made, confirmed by its mail and signed in to where the Worker really runs', async () => {
  const post = async (path: string, body: object, cookie = '') => {
    const answer = await fetch(`${stack.url}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stack.url, cookie },
      body: JSON.stringify(body),
    })
    const [set = ''] = answer.headers.getSetCookie()
    const said = (await answer.json()) as { attempt?: string }
    return { status: answer.status, said, cookie: set.split(';')[0] }
  }
  const account = { email: 'ada@home.example', password: 'correct horse battery' }

  const { said, cookie } = await post('sign-up/email', { ...account, name: 'Ada' })
  const code = await vi.waitFor(
    async () => {
      const [mail] = caughtMails.parse(await (await fetch(stack.inboxUrl)).json())
      return /: (\d{6})$/m.exec(mail?.text ?? '')?.[1] ?? expect.fail('no mail yet')
    },
    { timeout: 20_000 },
  )
  const statuses = [
    (await post('sign-up/confirm', { attempt: said.attempt, code }, cookie)).status,
    (await post('sign-in/email', account)).status,
    (await post('sign-in/email', { ...account, password: 'correct horse batterz' })).status,
  ]

  expect(statuses).toEqual([200, 200, 401])
})
