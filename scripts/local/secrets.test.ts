import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pushKeys } from '../../src/delivery/push/push-keys.ts'
import { recordKeys } from '../../src/server/record/record-keys.ts'
import { loadSecrets, writeEnvFile } from './secrets.ts'

let stateDir: string
beforeEach(() => {
  stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-secrets-'))
})
afterEach(() => fs.rmSync(stateDir, { recursive: true }))

it('STACK secrets are made once, differ from each other, and are kept', async () => {
  const first = await loadSecrets(stateDir)

  expect(first.AUTH_SECRET).not.toBe(first.ROOM_SECRET)
  expect(await loadSecrets(stateDir)).toEqual(first)
})

it('OPS-3 a damaged secrets file is named, not replaced', async () => {
  const file = path.join(stateDir, 'secrets.json')
  fs.writeFileSync(file, '{"AUTH_SECRET":')

  await expect(loadSecrets(stateDir)).rejects.toThrow(`${file} is damaged. Delete it to get new secrets`)
  expect(fs.readFileSync(file, 'utf8')).toBe('{"AUTH_SECRET":')
})

it('STACK a secret that the Worker would refuse is refused before anything starts, without being shown', async () => {
  const file = path.join(stateDir, 'secrets.json')
  const stored = (length: number) =>
    fs.writeFileSync(file, JSON.stringify({ AUTH_SECRET: 'a'.repeat(length), ROOM_SECRET: 'r'.repeat(32) }))

  stored(31)
  await expect(loadSecrets(stateDir)).rejects.toThrow(
    `AUTH_SECRET needs at least 32 characters. Delete ${file} to get new secrets (everybody has to sign in again).`,
  )
  await expect(loadSecrets(stateDir)).rejects.not.toThrow('aaa')

  stored(32)
  expect((await loadSecrets(stateDir)).AUTH_SECRET).toBe('a'.repeat(32))
})

it('DOC-3 PUSH-2 STACK secrets from before records were signed are kept, and get keys that are kept as well', async () => {
  const file = path.join(stateDir, 'secrets.json')
  const before = { AUTH_SECRET: 'a'.repeat(32), ROOM_SECRET: 'r'.repeat(32) }
  fs.writeFileSync(file, JSON.stringify(before))

  const first = await loadSecrets(stateDir)

  expect(first).toMatchObject(before)
  expect(recordKeys(first.RECORD_KEYS)).toHaveLength(1)
  expect(pushKeys(first.PUSH_KEY)).not.toBeNull()
  expect(await loadSecrets(stateDir)).toEqual(first)
})

it.skipIf(process.platform === 'win32')(
  'STACK a file of secrets that others could read becomes private',
  () => {
    const file = path.join(stateDir, 'worker.env')
    fs.writeFileSync(file, '', { mode: 0o644 })

    writeEnvFile(stateDir, { DEMO: '1' })

    expect(fs.statSync(file).mode & 0o077).toBe(0)
    expect(fs.readdirSync(stateDir)).toEqual(['worker.env'])
  },
)

it('STACK the Worker reads each variable on a line of its own', () => {
  const file = writeEnvFile(stateDir, { DATABASE_URL: 'postgres://a:b@h/d?x=1#2', DEMO: '1' })

  expect(fs.readFileSync(file, 'utf8')).toBe('DATABASE_URL="postgres://a:b@h/d?x=1#2"\nDEMO="1"\n')
})
