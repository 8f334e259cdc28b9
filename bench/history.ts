import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { startLocalDatabase } from '../scripts/local/database.ts'
import { createDb } from '../src/db/client.ts'
import { connectNeon } from '../src/db/neon.ts'
import { appointments } from '../src/db/schema.ts'
import type { VisitCursor } from '../src/server/history/cursor.ts'
import { addManyVisits, MANY } from '../src/server/history/testing/many-visits.ts'
import { visitsOfPatient } from '../src/server/history/visits.ts'
import { beside, median, timed } from './measure.ts'

const FEW = 10
/** Where page 500 begins: after 499 pages of 20. */
const BEFORE_PAGE_500 = 499 * 20
const ROUNDS = 60

/** HIST-2: what a page of a history costs, of ten visits beside a hundred thousand, and far back beside the first. */
export async function benchHistory(): Promise<string[]> {
  const database = await startLocalDatabase({
    dataDir: path.join(os.tmpdir(), `anteroom-bench-history-${process.pid}`, 'pg'),
    durable: false,
  })
  try {
    const address = { databaseUrl: database.databaseUrl, neonLocal: database.neonUrl }
    // Filling it takes longer than any page may.
    const neon = connectNeon(address, { answerMs: 120_000 })
    const sql = (query: string, params?: unknown[]) => neon.query(query, params) as never
    await addManyVisits({ sql }, FEW, 'few')
    await addManyVisits({ sql }, MANY, 'many')
    const db = createDb(address)
    const page = (patient: string, after?: VisitCursor) => () => visitsOfPatient(db, patient, { after })
    const far = await cursorAt(BEFORE_PAGE_500)
    const [few, first, late] = await medians(page('few'), page('many'), page('many', far))
    if (few === undefined || first === undefined || late === undefined)
      throw new Error('nothing was measured')
    return [
      beside(`page 1 of ${MANY} visits`, first, few, `of ${FEW}`),
      beside(`page 500 of ${MANY} visits`, late, first, 'page 1'),
      beside(`page 500 of ${MANY} visits`, late, few, `page 1 of ${FEW}`),
    ]

    async function cursorAt(before: number): Promise<VisitCursor> {
      const [row] = await db
        .select({ date: appointments.date, endedAt: appointments.endedAt, appointmentId: appointments.id })
        .from(appointments)
        .where(eq(appointments.id, `many-${MANY - before + 1}`))
      if (!row?.endedAt) throw new Error('no such visit')
      return { ...row, endedAt: row.endedAt.getTime() } as VisitCursor
    }
  } finally {
    await database.stop()
  }
}

/** Taken in turns, so that what else the machine does is shared by all of them. */
async function medians(...works: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map(() => [] as number[])
  for (let round = 0; round < ROUNDS + 5; round++) {
    for (const [at, work] of works.entries()) {
      const took = await timed(work)
      // The first of each fill the caches.
      if (round >= 5) times[at]?.push(took)
    }
  }
  return times.map(median)
}
