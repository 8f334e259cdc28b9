import { randomUUID } from 'node:crypto'
import { connectNeon, type NeonSql } from '../../src/db/neon.ts'
import { createLedger } from '../../src/ledger/neon-ledger.ts'
import { decideAll } from '../../src/ledger/plan.ts'
import type { Batch, Ledger } from '../../src/ledger/ports.ts'
import { appendStatements } from '../../src/ledger/statements.ts'
import { localDayAt } from '../../src/platform/local-day.ts'
import { commandId, type DoctorDayKey, doctorDayKey, doctorId, type LocalDate } from '../../src/queue/ids.ts'
import { emptyQueue } from '../../src/queue/queue.ts'
import { DEMO_ACCOUNTS } from '../../src/server/accounts/demo-accounts.ts'
import type { Seals } from '../../src/server/record/seal.ts'
import { seedAccounts, seedDoctors } from './accounts.ts'
import { seedCharts } from './charts.ts'
import { oseiAppointment, oseiPatient, oseisDay } from './oseis-day.ts'
import { OSEIS_DAY } from './people.ts'

type SeedOptions = {
  databaseUrl: string
  neonUrl: string
  onProgress: (line: string) => void
  now?: number
  /** Signs the prescriptions of earlier visits; without it there are none. */
  seal?: Seals['seal']
}

/**
 * Demo data: a clinic, its accounts, and Dr. Osei in the middle of today. Idempotent, and safe to cut off anywhere: a
 * day that has begun is left as it is, and a start on a later day adds that day.
 */
export async function seedDemo({
  databaseUrl,
  neonUrl,
  onProgress,
  now = Date.now(),
  seal,
}: SeedOptions): Promise<{
  accounts: { role: string; email: string; note: string }[]
}> {
  const address = { databaseUrl, neonLocal: neonUrl }
  const sql = connectNeon(address)
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  await seedAccounts(sql)
  await seedDoctors(sql, timeZone)
  await seedCharts(sql, localDayAt(now, timeZone), seal)
  const today = await seedToday(sql, createLedger(address), timeZone, now)
  onProgress(
    today === 'seeded'
      ? `Demo clinic ready: ${OSEIS_DAY.length} patients today`
      : 'Demo clinic found, left as it is',
  )
  return { accounts: DEMO_ACCOUNTS.map(({ role, email, note }) => ({ role, email, note })) }
}

/** The whole day or, when the start is cut off, nothing of it: what a next start finds begun is left as it is. */
async function seedToday(
  sql: NeonSql,
  ledger: Ledger,
  timeZone: string,
  now: number,
): Promise<'seeded' | 'found'> {
  const today = localDayAt(now, timeZone)
  const key = doctorDayKey(doctorId('osei'), today)
  if ((await ledger.load(key, 0)).logged.length > 0) return 'found'

  await sql.transaction([
    ...OSEIS_DAY.map(
      ({ reason }, place) =>
        sql`insert into booking_requests (appointment_id, patient_id, reason)
            values (${oseiAppointment(key, place)}, ${oseiPatient(place)}, ${reason}) on conflict do nothing`,
    ),
    ...appendStatements(sql, playedDay(key, today, now)),
    // What happened this morning was read this morning.
    sql`update notifications set read = true
        where appointment_id in (select id from appointments where doctor_day_id = ${key})`,
  ])
  return 'seeded'
}

/** The day decided in memory, one command after another as it would have come. */
function playedDay(key: DoctorDayKey, today: LocalDate, now: number): Batch {
  const envelopes = oseisDay(key, today).map(({ minutesAgo, role, by, command }) => ({
    id: commandId(randomUUID()),
    at: now - minutesAgo * 60_000,
    actor: { role, id: by },
    command,
  }))
  const before = emptyQueue(key)
  const { outcomes, publication, answers } = decideAll(
    { queue: before, outcomeOf: () => undefined },
    envelopes,
  )
  for (const [step, outcome] of outcomes.entries()) {
    if (!outcome.ok)
      throw new Error(`demo data: ${envelopes[step]?.command.type} was refused: ${outcome.code}`)
  }
  const kept = answers.map((answer) => ({ ...answer, until: null }))
  return { before, follows: null, signIns: [], ...publication, answers: kept }
}
