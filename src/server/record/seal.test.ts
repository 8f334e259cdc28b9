import { describe, expect, it } from 'vitest'
import { EMPTY_PRESCRIPTION } from '../../record/prescription.ts'
import { newRecordKey, recordKeys } from './record-keys.ts'
import { contentHash, makeSeals, newRecordCode } from './seal.ts'

const keysOf = (...keys: string[]) => {
  const parsed = recordKeys(keys.join(','))
  if (!parsed) throw new Error('no keys')
  return parsed
}
const publicHalf = (key: string) => key.split('.')[0] ?? ''

const record = {
  code: newRecordCode(),
  version: 2,
  appointmentId: 'a-1',
  content: { ...EMPTY_PRESCRIPTION, diet: 'Less salt.', tests: ['HbA1c'] },
}

describe('a seal', () => {
  it('DOC-2 stands for its record, in whatever order the database keeps the keys of it', async () => {
    const { seal, verifySeal } = makeSeals(keysOf(await newRecordKey()))
    const { tests, ...others } = record.content
    const kept = { ...record, content: { tests, ...others } }

    expect(await verifySeal({ ...kept, seal: await seal(record) })).toBe(true)
  })

  it.each([
    ['code', { ...record, code: newRecordCode() }],
    ['version', { ...record, version: 1 }],
    ['appointment', { ...record, appointmentId: 'a-2' }],
    ['content', { ...record, content: { ...record.content, diet: 'More salt.' } }],
  ])('DOC-2 stands for no record with another %s', async (_, other) => {
    const { seal, verifySeal } = makeSeals(keysOf(await newRecordKey()))

    expect(await verifySeal({ ...other, seal: await seal(record) })).toBe(false)
  })

  it('DOC-2 that somebody else has made is none', async () => {
    const ours = makeSeals(keysOf(await newRecordKey()))
    const theirs = makeSeals(keysOf(await newRecordKey()))

    expect(await ours.verifySeal({ ...record, seal: await theirs.seal(record) })).toBe(false)
    expect(await ours.verifySeal({ ...record, seal: '' })).toBe(false)
  })

  it('DOC-2 says the hash of the content that is shown beside it', async () => {
    const { seal } = makeSeals(keysOf(await newRecordKey()))
    const [, payload = ''] = (await seal(record)).split('.')

    expect(JSON.parse(atob(payload))).toMatchObject({ contentHash: await contentHash(record.content) })
  })
})

describe('a key', () => {
  it('DOC-3 can be followed by another: what the older one has signed stays genuine, also by its public half', async () => {
    const [older, newer] = [await newRecordKey(), await newRecordKey()]
    const seal = await makeSeals(keysOf(older)).seal(record)

    expect(await makeSeals(keysOf(newer, older)).verifySeal({ ...record, seal })).toBe(true)
    expect(await makeSeals(keysOf(newer, publicHalf(older))).verifySeal({ ...record, seal })).toBe(true)
    expect(await makeSeals(keysOf(newer)).verifySeal({ ...record, seal })).toBe(false)
  })

  it('DOC-3 that is the first signs', async () => {
    const [older, newer] = [await newRecordKey(), await newRecordKey()]
    const seal = await makeSeals(keysOf(newer, older)).seal(record)

    expect(await makeSeals(keysOf(newer)).verifySeal({ ...record, seal })).toBe(true)
  })

  it('DOC-3 that cannot sign does not stand first, and what is no key is refused', async () => {
    const key = await newRecordKey()

    expect(recordKeys(publicHalf(key))).toBeNull()
    expect(recordKeys('')).toBeNull()
    expect(recordKeys(`${key},`)).toBeNull()
    expect(recordKeys(`${key},hunter2`)).toBeNull()
    expect(recordKeys(` ${key} , ${publicHalf(key)} `)).toHaveLength(2)
  })
})

it('DOC-2 a code is 128 bits that stand in an address as they are', () => {
  const codes = new Set(Array.from({ length: 100 }, newRecordCode))

  expect(codes.size).toBe(100)
  for (const code of codes) expect(code).toMatch(/^[\w-]{22}$/)
})
