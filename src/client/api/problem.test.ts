import { afterEach, describe, expect, it, vi } from 'vitest'
import { signIn } from './auth.ts'
import { api as light } from './light-trpc.ts'
import { problemOf } from './problem.ts'
import { api as full } from './trpc.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const answering = (body: string | null, status: number) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
const problemFrom = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => problemOf(error),
  )

const PROXY = '<html><h1>502 Bad Gateway</h1></html>'

describe.each([
  ['the live page', () => light.session.me.query()],
  ['every other page', () => full.session.me.query()],
  ['the sign-in', () => signIn({ email: 'ada@home.example', password: 'correct horse' })],
])('%s', (_, ask) => {
  it.each([
    ['a page of a proxy', PROXY, 502],
    ['an empty answer', null, 502],
    ['an empty answer, cut off', '', 504],
    ['JSON of somebody else', '{"error":"bad gateway"}', 502],
    ['JSON of nobody', 'null', 503],
    ['an empty object', '{}', 500],
  ])('EDGE-3 reads %s as the connection', async (_name, body, status) => {
    answering(body, status)

    expect(await problemFrom(ask())).toMatchObject({ code: 'NO_CONNECTION' })
  })

  it('EDGE-3 reads no answer at all as the connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

    expect(await problemFrom(ask())).toMatchObject({ code: 'NO_CONNECTION' })
  })
})

describe.each([
  ['the live page', light],
  ['every other page', full],
])('%s', (_, api) => {
  it('EDGE-3 reads a refusal from before any procedure as what it is', async () => {
    const refused = { message: 'Please wait.', code: -32029, data: { refusal: 'TOO_MANY', httpStatus: 429 } }
    answering(JSON.stringify({ error: refused }), 429)

    expect(await problemFrom(api.session.me.query())).toEqual({ code: 'TOO_MANY', message: 'Please wait.' })
  })
})

it('EDGE-3 a refused sign-in is read as what it is', async () => {
  answering('{"refusal":"TOO_MANY","message":"Please wait 60 seconds."}', 429)

  expect(await problemFrom(signIn({ email: 'ada@home.example', password: 'no' }))).toEqual({
    code: 'TOO_MANY',
    message: 'Please wait 60 seconds.',
  })
})
