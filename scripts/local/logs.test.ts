import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLog, removeLogs } from './logs.ts'

let directory: string
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-logs-'))
})
afterEach(() => fs.rmSync(directory, { recursive: true }))

function run(said: string): void {
  const log = openLog(path.join(directory, 'worker.log'))
  fs.writeSync(log, said)
  fs.closeSync(log)
}

const kept = () =>
  Object.fromEntries(
    fs.readdirSync(directory).map((name) => [name, fs.readFileSync(path.join(directory, name), 'utf8')]),
  )

it('STACK the log of an earlier run is kept, the latest first, and no more than four', () => {
  for (const said of ['one', 'two', 'three', 'four', 'five', 'six']) run(said)

  expect(kept()).toEqual({
    'worker.log': 'six',
    'worker.1.log': 'five',
    'worker.2.log': 'four',
    'worker.3.log': 'three',
    'worker.4.log': 'two',
  })
})

it('STACK a run that said nothing pushes no log out', () => {
  for (const said of ['why it crashed', '', '', 'next']) run(said)

  expect(kept()).toEqual({ 'worker.log': 'next', 'worker.1.log': 'why it crashed' })
})

it('STACK logs are removed with the earlier ones', () => {
  for (const said of ['one', 'two', 'three']) run(said)

  removeLogs(path.join(directory, 'worker.log'))

  expect(kept()).toEqual({})
})
