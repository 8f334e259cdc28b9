import { expect, it } from 'vitest'
import { keyId, roomSecrets } from './room-secrets.ts'

const [ONE, TWO] = ['1'.repeat(32), '2'.repeat(32)]

it('ROOM-10 one secret is one, and several are told apart by commas, the first in use', () => {
  expect(roomSecrets(ONE)).toEqual([ONE])
  expect(roomSecrets(`${TWO}, ${ONE}`)).toEqual([TWO, ONE])
})

it('ROOM-10 each of them has 32 characters or more, or none is taken', () => {
  for (const text of [
    undefined,
    null,
    7,
    '',
    'undefined',
    '1'.repeat(31),
    `${ONE},`,
    `${ONE},short`,
    `,${ONE}`,
  ]) {
    expect(roomSecrets(text)).toBeNull()
  }
})

it('ROOM-10 the name of a secret is always the same, its own, and does not show it', async () => {
  expect(await keyId(ONE)).toBe(await keyId(ONE))
  expect(await keyId(ONE)).not.toBe(await keyId(TWO))
  expect(await keyId(ONE)).toMatch(/^[0-9a-f]{12}$/)
})
