import { NeonDbError } from '@neondatabase/serverless'
import { ZodError } from 'zod'
import { type AnswerLimit, connectNeon, type DatabaseAddress, hasTimedOut, type NeonSql } from '../db/neon.ts'
import { createSignIns } from '../db/sign-ins.ts'
import { kindOf } from '../platform/error-kind.ts'
import { NoAnswerInTime } from '../platform/time-limit.ts'
import type { Logged, QueueEvent } from '../queue/events.ts'
import { type CommandId, commandId, type DoctorDayKey } from '../queue/ids.ts'
import type { RefusalCode } from '../queue/refusal.ts'
import type { Actor } from '../queue/vocabulary.ts'
import type { Answer, Appended, Batch, Ledger, Loaded } from './ports.ts'
import { appendStatements, keepAnswersOnly } from './statements.ts'

/** Two writers of one seq, or of one command's answer, meet here (decision 002). */
const LOCKS = ['queue_events_doctor_day_id_seq_pk', 'commands_scope_id_pk']
const IN_TIME = 'commands_in_time'
/** An event that does not stand on the log it was decided on is given no seq, which the table refuses. */
const ANOTHER_LOG = { code: '23502', table: 'queue_events', column: 'seq' }
/** ROOM-8: the statement that looks at the sign-ins divides by zero when one is over. */
const SIGNED_OUT = '22012'

/** OPS-6: less than elsewhere, as a sequencer asks several times and everybody of its day waits for it. */
const ANSWER_MS = 5_000

type LoggedRow = {
  seq: number
  data: QueueEvent
  at: string
  actor_role: Actor['role']
  actor_id: string
  command_id: string
}
type AnswerRow = { id: string; seq: number; refusal: RefusalCode | null }

/** The log and its consequences in Postgres: a load is one request, and so is an append, whatever its size (decision 007). */
export function createLedger(address: DatabaseAddress, limit: AnswerLimit = {}): Ledger {
  const sql = connectNeon(address, { answerMs: ANSWER_MS, ...limit })
  const signIns = createSignIns(address)
  return {
    async load(key, afterSeq, asked = []) {
      try {
        return await load(sql, key, afterSeq, asked)
      } catch (error) {
        throw asUnanswered(error)
      }
    },
    async append(batch) {
      try {
        return await (batch.logged.length > 0 ? appendEvents(sql, batch) : appendAnswers(sql, batch))
      } catch (error) {
        const reason = whyNot(error)
        if (reason !== 'signed out') return reason
        const alive = await signIns.alive(batch.signIns)
        return { signedOut: batch.signIns.filter((id) => !alive.has(id)) }
      }
    },
  }
}

/** One view of both tables: an answer is never seen without its events. */
async function load(
  sql: NeonSql,
  key: DoctorDayKey,
  afterSeq: number,
  asked: readonly CommandId[],
): Promise<Loaded> {
  const [logged = [], answers = [], [clock] = []] = await sql.transaction(
    [
      sql`
        select seq, data, (extract(epoch from at) * 1000)::bigint as at, actor_role, actor_id, command_id
        from queue_events where doctor_day_id = ${key} and (seq > ${afterSeq} or command_id = any(${asked})) order by seq`,
      sql`select id, seq, refusal from commands where scope = ${key} and id = any(${asked})`,
      sql`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`,
    ],
    { isolationLevel: 'RepeatableRead', readOnly: true },
  )
  const rows = (logged as LoggedRow[]).map(toLogged)
  return {
    logged: rows.filter(({ seq }) => seq > afterSeq),
    earlier: rows.filter(({ seq }) => seq <= afterSeq),
    answers: (answers as AnswerRow[]).map(toAnswer),
    now: Number(clock?.now),
  }
}

async function appendEvents(sql: NeonSql, batch: Batch): Promise<Appended> {
  const answers = await sql.transaction(appendStatements(sql, batch))
  const due = answers.flatMap((rows) => rows[0]?.deliver_at ?? []).map(Number)
  return due.length > 0 ? { deliverAt: Math.min(...due) } : 'appended'
}

/** A refusal holds only for the log that it was decided on: when that has gone on since, nothing is written. */
async function appendAnswers(sql: NeonSql, batch: Batch): Promise<Appended> {
  const kept = await keepAnswersOnly(sql, batch)
  return kept.length === batch.answers.length ? 'appended' : 'conflict'
}

/**
 * What a failed append means. Only values and constraints (SQLSTATE 22, 23) can be a command's fault; everything else is
 * thrown on, as the outcome is not known or the next try may fare better.
 */
function whyNot(error: unknown): Appended | 'signed out' {
  // P27: what must not be stored was found before anything was sent.
  if (error instanceof ZodError) return { impossible: kindOf(error) }
  if (!(error instanceof NeonDbError) || !/^2[23]/.test(error.code ?? '')) throw asUnanswered(error)
  const { code, constraint = '' } = error
  if (code === '23505' && LOCKS.includes(constraint)) return 'conflict'
  if (code === ANOTHER_LOG.code && error.table === ANOTHER_LOG.table && error.column === ANOTHER_LOG.column)
    return 'conflict'
  if (code === SIGNED_OUT) return 'signed out'
  return constraint === IN_TIME ? 'late' : { impossible: `${kindOf(error)} ${constraint}`.trim() }
}

/** OPS-6: the driver wraps what its fetch has thrown; a writer wants to know that the time has passed already. */
const asUnanswered = (error: unknown) => (hasTimedOut(error) ? new NoAnswerInTime(ANSWER_MS) : error)

const toAnswer = ({ id, seq, refusal }: AnswerRow): Answer => ({ commandId: commandId(id), seq, refusal })

const toLogged = (row: LoggedRow): Logged => ({
  seq: row.seq,
  at: Number(row.at),
  commandId: commandId(row.command_id),
  actor: { role: row.actor_role, id: row.actor_id },
  event: row.data,
})
