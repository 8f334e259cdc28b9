import { NeonDbError } from '@neondatabase/serverless'
import { connectNeon, type DatabaseAddress } from '../db/neon.ts'
import type { Logged, QueueEvent } from '../queue/events.ts'
import { commandId } from '../queue/ids.ts'
import type { Actor } from '../queue/vocabulary.ts'
import type { Ledger } from './ports.ts'
import { appendStatements } from './statements.ts'

/** The log's lock: two writers of one seq meet here (decision 002). */
const LOCK = 'queue_events_doctor_day_id_seq_pk'

const ANSWER_MS = 5_000

type LoggedRow = {
  seq: number
  data: QueueEvent
  at: string
  actor_role: Actor['role']
  actor_id: string
  command_id: string
}

/** The log and its consequences in Postgres: a load is one request, and so is an append, whatever its size (decision 007). */
export function createLedger(address: DatabaseAddress): Ledger {
  const sql = connectNeon(address)
  return {
    async load(key, afterSeq) {
      const rows = await inTime(sql`
        select seq, data, (extract(epoch from at) * 1000)::bigint as at, actor_role, actor_id, command_id
        from queue_events where doctor_day_id = ${key} and seq > ${afterSeq} order by seq`)
      return (rows as LoggedRow[]).map(toLogged)
    },

    async append(batch) {
      try {
        await inTime(sql.transaction(appendStatements(sql, batch)))
        return 'appended'
      } catch (error) {
        if (error instanceof NeonDbError && error.code === '23505' && error.constraint === LOCK)
          return 'conflict'
        throw error
      }
    },
  }
}

/**
 * A database that never answers must not hold a room for ever: after `ANSWER_MS` the outcome is taken as unknown, which
 * every caller can deal with (OPS-3).
 */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | null = null
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from the database in ${ANSWER_MS} ms`)), ANSWER_MS)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

const toLogged = (row: LoggedRow): Logged => ({
  seq: row.seq,
  at: Number(row.at),
  commandId: commandId(row.command_id),
  actor: { role: row.actor_role, id: row.actor_id },
  event: row.data,
})
