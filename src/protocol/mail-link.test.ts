import { SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { issueMailLink, MAIL_LINKS, readMailLink } from './mail-link.ts'
import { keyId } from './room-secrets.ts'
import { readTicket } from './ticket.ts'

const SECRET = 'the-secret-in-use-0123456789-0123456789'
const OLDER = 'the-secret-before-0123456789-0123456789'
const SECRETS = [SECRET, OLDER] as const
const NOW = Date.UTC(2026, 5, 15, 12)
const UNTIL = NOW + 3_600_000
const TURN = { appointment: 'appointment-1', token: 12 }

const signedIn = (path: string) => new URL(path, 'https://clinic.example').searchParams.get('link') ?? ''
const issue = async (secrets: readonly [string, ...string[]] = SECRETS) =>
  signedIn(await issueMailLink('confirm', TURN, UNTIL, secrets))

it('LINK-2 a link says what it was made for, until its end', async () => {
  const link = await issue()
  expect(await readMailLink('confirm', link, SECRETS, UNTIL - 1_000)).toEqual(TURN)
  expect(await readMailLink('confirm', link, SECRETS, UNTIL)).toBe('old')
})

it('LINK-2 a link does one thing: none is good for another, nor for a room', async () => {
  const paths = [
    await issueMailLink('confirm', TURN, UNTIL, SECRETS),
    await issueMailLink('cancel', TURN, UNTIL, SECRETS),
    await issueMailLink('stop', { person: 'person-1' }, UNTIL, SECRETS),
  ]
  for (const [index, path] of paths.entries())
    for (const does of MAIL_LINKS) {
      const read = await readMailLink(does, signedIn(path), SECRETS, NOW)
      expect([does, read === 'bad']).toEqual([does, does !== MAIL_LINKS[index]])
    }
  const key = 'doctor-1:2026-06-15' as Parameters<typeof readTicket>[2]
  expect(await readTicket(signedIn(paths[0] ?? ''), SECRETS, key)).toBeNull()
})

it('LINK-2 ROOM-10 one that was signed before the secret was changed is good as long as that is accepted', async () => {
  const link = await issue([OLDER])
  expect(await readMailLink('confirm', link, SECRETS, NOW)).toEqual(TURN)
  expect(await readMailLink('confirm', link, [SECRET], NOW)).toBe('bad')
})

it('LINK-2 what somebody has made up or changed is no link', async () => {
  const link = await issue()
  const [head = '', , seal = ''] = link.split('.')
  const forged = btoa(JSON.stringify({ ...TURN, token: 1, aud: 'mail:confirm', exp: UNTIL / 1_000 }))
  for (const text of ['', 'x', `${link}x`, link.slice(0, -2), `${head}.${forged.replace(/=+$/, '')}.${seal}`])
    expect(await readMailLink('confirm', text, SECRETS, NOW)).toBe('bad')
})

it('LINK-2 one without an end, or about nothing, is none, though it is signed', async () => {
  const sign = async (claims: object, end: boolean) => {
    const jwt = new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: await keyId(SECRET) })
      .setAudience('mail:confirm')
    if (end) jwt.setExpirationTime(UNTIL / 1_000)
    return jwt.sign(new TextEncoder().encode(SECRET))
  }
  expect(await readMailLink('confirm', await sign(TURN, true), SECRETS, NOW)).toEqual(TURN)
  expect(await readMailLink('confirm', await sign(TURN, false), SECRETS, NOW)).toBe('bad')
  expect(await readMailLink('confirm', await sign({ token: 12 }, true), SECRETS, NOW)).toBe('bad')
})
