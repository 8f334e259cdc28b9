import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startLocalDatabase } from '../local/database.ts'
import { removeCluster } from '../local/postgres.ts'
import { commandOf } from '../local/processes.ts'

/** What a test file needs to make a database of its own; see `database.ts`. */
export type TestCluster = { adminUrl: string; template: string; neonUrl: string }

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster
  }
}

const TEMPLATE = 'anteroom_template'
const DIRECTORY_PREFIX = `anteroom-test-${process.getuid?.() ?? 'user'}-`

/** One cluster per run, with the migrated schema in a template database that every test file copies (10 ms). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dataDir = path.join(os.tmpdir(), `${DIRECTORY_PREFIX}${process.pid}`)
  const database = await startLocalDatabase({ dataDir, durable: false, database: TEMPLATE })
  project.provide('testCluster', {
    adminUrl: database.urlOf('postgres'),
    template: TEMPLATE,
    neonUrl: database.neonUrl,
  })
  return async () => {
    await database.stop()
    await removeCluster(dataDir)
  }
}

/** The directories of runs that were killed before they could clean up; each is named after its process, a half-made one too. */
async function removeLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(DIRECTORY_PREFIX) || name.endsWith('.log')) continue
    const owner = Number.parseInt(name.slice(DIRECTORY_PREFIX.length), 10)
    if (commandOf(owner) === undefined) await removeCluster(path.join(os.tmpdir(), name))
  }
}
