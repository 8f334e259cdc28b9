import * as library from 'better-auth/crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

const PASSWORD = 'correct horse battery'
const OLD =
  'ad50dcaa4a42c891d1be33daa1e8c468:6ec80a8ea93620ad4e6beec275587be170867025e6f5885bb4c84bb3a431057c6fb8dc8e7ccdcf0c86820e01827e510d56058fa83b45252492cf5a9704d0964b'
/** Letters that can be written in more ways than one, and ones that need two parts. */
const PASSWORDS = [PASSWORD, 'Ａ wide ﬁ, e\u0301tude, 🩺']

describe('a password', () => {
  it.each(PASSWORDS)('AUTH that the library has hashed is verified: %s', async (password) => {
    const hash = await library.hashPassword(password)

    expect(await verifyPassword({ hash, password })).toBe(true)
  })

  it.each(PASSWORDS)('AUTH that we have hashed is verified by the library: %s', async (password) => {
    const hash = await hashPassword(password)

    expect(await library.verifyPassword({ hash, password })).toBe(true)
  })

  it('AUTH is wrong when a letter is', async () => {
    expect(await verifyPassword({ hash: OLD, password: `${PASSWORD}x` })).toBe(false)
  })

  it('AUTH hashed years ago is verified', async () => {
    expect(await verifyPassword({ hash: OLD, password: PASSWORD })).toBe(true)
  })

  it('AUTH is hashed with another salt every time, in the library’s form', async () => {
    const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]

    expect(one).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    expect(one.split(':')[0]).not.toBe(other.split(':')[0])
  })

  it.each(['', ':', 'abcd', 'abcd:', 'abcd:zz', `:${'0'.repeat(128)}`, `abcd:${'0'.repeat(126)}`])(
    'AUTH is never right where no hash is kept: "%s"',
    async (hash) => {
      expect(await verifyPassword({ hash, password: PASSWORD })).toBe(false)
    },
  )
})
