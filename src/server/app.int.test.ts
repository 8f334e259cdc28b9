import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestWorker, type Person, refusalOf, type TestWorker } from './testing/worker.ts'

const OURS = { origin: 'http://localhost:8787', 'content-type': 'application/json' }

let worker: TestWorker
let patient: Person

beforeAll(async () => {
  worker = await createTestWorker()
  patient = await worker.addPerson('patient', 'Rosalind Franklin')
})
afterEach(() => {
  worker.state.log.length = 0
})
afterAll(() => worker.close())

const post = (path: string, body: string, headers: Record<string, string> = OURS) =>
  worker.request(path, { method: 'POST', body, headers: { cookie: patient.cookie, ...headers } })
const markRead = (headers?: Record<string, string>) =>
  post('/trpc/notifications.markRead', '{"ids":[]}', headers)

describe('health', () => {
  it('OPS-2 is good while the database answers', async () => {
    const answer = await worker.request('/api/health')

    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
  })

  it('OPS-2 is bad while it does not, and the log says of what kind the failure was', async () => {
    const away = new TypeError('no route to clinic.example')
    const execute = vi.spyOn(worker.db, 'execute').mockRejectedValueOnce(away)

    const answer = await worker.request('/api/health')
    execute.mockRestore()

    expect([answer.status, await answer.json()]).toEqual([503, { ok: false, database: 'unreachable' }])
    expect(worker.state.log).toContainEqual({
      event: 'unhealthy',
      requestId: answer.headers.get('x-request-id'),
      cause: expect.stringMatching(/^TypeError at /),
    })
    expect(JSON.stringify(worker.state.log)).not.toContain('clinic.example')
  })
})

describe('what is not there', () => {
  it.each([
    '/api/nope',
    '/api/auth/delete-user',
    '/api/auth/list-sessions',
    '/api/auth/update-user',
    '/trpc/nope',
  ])('AUTH %s is a 404 in JSON', async (path) => {
    const answer = await worker.request(path)

    expect(answer.status).toBe(404)
    expect(JSON.stringify(await answer.json())).toContain('"refusal":"NOT_FOUND"')
  })
})

describe('who may change something', () => {
  it('AUTH our own pages may', async () => {
    expect((await markRead()).status).toBe(200)
  })

  it.each([
    ['another site', { ...OURS, origin: 'https://evil.example' }],
    ['a page without an origin', { ...OURS, origin: 'null' }],
    [
      'a browser that hides where it comes from',
      { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    ],
  ])('AUTH %s may not', async (_, headers) => {
    const answer = await markRead(headers)

    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      error: { message: 'Your account may not do this.', data: { refusal: 'NOT_ALLOWED' } },
    })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'AUTH a form of another site cannot pass as a mutation: %s',
    async (type) => {
      const answer = await markRead({ 'content-type': type })

      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await answer.text()).toContain('"refusal":"BAD_INPUT"')
    },
  )

  it('AUTH a mutation cannot be had by a link', async () => {
    const answer = await worker.request(
      `/trpc/notifications.markRead?input=${encodeURIComponent('{"ids":[]}')}`,
      {
        headers: { cookie: patient.cookie },
      },
    )

    expect(answer.status).toBe(405)
  })
})

describe('errors', () => {
  it.each([
    ['a body that is no JSON', () => post('/trpc/notifications.markRead', '{"ids":')],
    ['a body of another shape', () => post('/trpc/notifications.markRead', '[[[[]]]]')],
    ['no body', () => post('/trpc/notifications.markRead', '')],
    ['a batch of nonsense', () => worker.request('/trpc/a,b,c?batch=1&input=%7B%22')],
    ['a wrong sign-in', () => post('/api/auth/sign-in/email', '{"email":"x","password":1}')],
    ['a sign-in that is no JSON', () => post('/api/auth/sign-in/email', '{{{')],
  ])('OPS-3 %s is answered with a code and a sentence, and nothing of our insides', async (_, ask) => {
    const answer = await ask()
    const text = await answer.text()

    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(text).toMatch(/"refusal":"(BAD_INPUT|NOT_FOUND)"/)
    expect(text).not.toMatch(/stack|node_modules|\.ts:\d|at \w+ \(/)
  })

  it('ROOM-6 a body of a megabyte is refused before it is read', async () => {
    const answer = await post('/trpc/notifications.markRead', `{"ids":["${'a'.repeat(1_000_000)}"]}`)

    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: 'TOO_LARGE' } } })
  })

  it('OPS-3 a fault of ours says so, with the id under which the log has it, and nothing else', async () => {
    await worker.database.sql('alter table notifications rename to hidden')

    const answer = await worker.request('/trpc/notifications.markRead', {
      method: 'POST',
      body: '{"ids":["a"]}',
      headers: { ...OURS, cookie: patient.cookie },
    })
    await worker.database.sql('alter table hidden rename to notifications')

    const body = await answer.text()
    const id = answer.headers.get('x-request-id')
    expect(answer.status).toBe(500)
    expect(JSON.parse(body)).toMatchObject({
      error: {
        message: `Something went wrong on our side. Please try again. (Reference: ${id})`,
        data: { refusal: 'INTERNAL' },
      },
    })
    expect(body).not.toMatch(/notifications"|relation|select|stack/)
    expect(worker.state.log).toContainEqual(
      expect.objectContaining({ event: 'error', requestId: id, path: 'notifications.markRead' }),
    )
  })
})

describe('every answer', () => {
  it.each(['/api/health', '/trpc/session.me', '/api/nope', '/api/auth/get-session'])(
    'AUTH %s is not cached, framed, sniffed or scripted',
    async (path) => {
      const { headers } = await worker.request(path)

      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
    },
  )

  it('OPS-1 is one line of the log with its request id, and without names', async () => {
    const { headers } = await worker.request('/trpc/session.me?input=%7B%7D', {
      headers: { cookie: patient.cookie },
    })

    expect(worker.state.log).toEqual([
      {
        event: 'request',
        requestId: headers.get('x-request-id'),
        method: 'GET',
        path: '/trpc/session.me',
        status: 200,
        ms: 0,
      },
    ])
  })

  it('OPS-1 a validation failure is logged by its code', async () => {
    expect(await refusalOf(patient.api.queue.join.mutate({ appointmentId: '', commandId: 'x' }))).toBe(
      'BAD_INPUT',
    )

    expect(worker.state.log).toContainEqual(
      expect.objectContaining({ event: 'refused', path: 'queue.join', refusal: 'BAD_INPUT' }),
    )
  })
})

it('MAIL-6 a clinic that is no demo has no mailbox to look into', async () => {
  const answer = await worker.request('/demo/inbox')
  expect(answer.status).toBe(404)
})
