import { expect, it, vi } from 'vitest'
import { PAGES } from '../protocol/paths.ts'
import { createPageLinks } from './page-links.ts'

const filesFor = (mark: string) =>
  Object.fromEntries(
    Object.keys(PAGES).map((name) => [name, { en: [`<${mark}-${name}>`], hi: [`<${mark}-hi>`] }]),
  )

function links(...answers: (object | number)[]) {
  const log = vi.fn()
  const asked = vi.fn(async () => {
    const answer = answers.shift()
    return typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json(answer)
  })
  const of = createPageLinks(log, asked)
  const at = (path: string, build: string | null = 'b1', headers: Record<string, string> = {}) =>
    of(new Request(`https://anteroom.example${path}`, { headers }), build)
  return { at, log, asked }
}

const COOKIE = { cookie: 'anteroom.session_token=abc.def' }
const preload = (address: string) => `<${address}>; rel=preload; as=fetch; crossorigin`

it('PAGE-4 a page’s files are named, in the reader’s language, and read once for a build', async () => {
  const { at, asked } = links(filesFor('first'), filesFor('second'))

  expect(await at('/sign-in')).toMatch(/^<first-signIn>, /)
  expect(await at('/', 'b1', { 'accept-language': 'hi-IN' })).toMatch(/^<first-hi>, /)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await at('/', 'b2')).toMatch(/^<second-home>, /)
  expect(await at('/no/page')).toBeNull()
})

it('PAGE-5 what a page asks for is named, what is somebody’s own only to whoever may be signed in', async () => {
  const { at } = links(filesFor('a'))
  const one = '/trpc/appointments.one?input=%7B%22appointmentId%22%3A%22o%3A1%22%7D'

  expect(await at('/live/o%3A1')).toBe('<a-live>')
  expect(await at('/live/o%3A1', 'b1', COOKIE)).toContain(preload(one))
  expect(await at('/live/o:1', 'b1', COOKIE)).toContain(preload(one))
  expect(await at('/console')).toBe(`<a-console>, ${preload('/trpc/session.me')}`)
  expect(await at('/console', 'b1', COOKIE)).toContain(preload('/trpc/doctor.day?input=%7B%7D'))
})

it('PAGE-5 nothing in an address gets out of its place in the header', async () => {
  const { at } = links(filesFor('a'))

  const said = (await at('/live/%3E%3B%0D%0A%22,%20%3Cx%E2%82%AC%E0%A4', 'b1', COOKIE)) ?? ''

  expect(said.split('>').length).toBe(said.split('<').length)
  expect(() => new Headers({ link: said })).not.toThrow()
})

it.each([404, { home: 'nonsense' }])(
  'PAGE-4 a build that does not say it (%j) makes no page fail',
  async (answer) => {
    const { at, log } = links(answer, filesFor('mended'))

    expect(await at('/sign-in')).toBe(preload('/trpc/session.me'))
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ event: 'page-files-unreadable' }))
    expect(await at('/sign-in')).toMatch(/^<mended-signIn>, /)
  },
)
