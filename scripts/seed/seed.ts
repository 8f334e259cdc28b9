import { randomUUID } from 'node:crypto'
import { connectNeon, type NeonSql } from '../../src/db/neon.ts'
import { createLedger } from '../../src/ledger/neon-ledger.ts'
import { createSequencer } from '../../src/ledger/sequencer.ts'
import { commandId, doctorDayKey, doctorId, localDate } from '../../src/queue/ids.ts'
import { DEMO_ACCOUNTS } from '../../src/server/accounts/demo-accounts.ts'
import { seedAccounts, seedDoctors } from './accounts.ts'
import { oseiAppointment, oseiPatient, oseisDay } from './oseis-day.ts'
import { OSEIS_DAY } from './people.ts'

type SeedOptions = {
  databaseUrl: string
  neonUrl: string
  onProgress: (line: string) => void
  now?: number
}

/**
 * Demo data: a clinic, its accounts, and Dr. Osei in the middle of today. Idempotent: a day that has begun is left
 * as it is, and a start on a later day adds that day.
 */
export async function seedDemo({ databaseUrl, neonUrl, onProgress, now = Date.now() }: SeedOptions): Promise<{
  accounts: { role: string; email: string; note: string }[]
}> {
  const address = { databaseUrl, neonLocal: neonUrl }
  const sql = connectNeon(address)
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  await seedAccounts(sql)
  await seedDoctors(sql, timeZone)
  const { length: played } = await seedToday(sql, address, timeZone, now)
  onProgress(
    played > 0 ? `Demo clinic ready: ${OSEIS_DAY.length} patients today` : 'Demo clinic found, left as it is',
  )
  return { accounts: DEMO_ACCOUNTS.map(({ role, email, note }) => ({ role, email, note })) }
}

async function seedToday(
  sql: NeonSql,
  address: { databaseUrl: string; neonLocal: string },
  timeZone: string,
  now: number,
): Promise<readonly unknown[]> {
  const today = localDate(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now))
  const key = doctorDayKey(doctorId('osei'), today)
  const ledger = createLedger(address)
  if ((await ledger.load(key, 0)).logged.length > 0) return []

  await sql.transaction(
    OSEIS_DAY.map(
      ({ reason }, place) =>
        sql`insert into booking_requests (appointment_id, patient_id, reason)
            values (${oseiAppointment(key, place)}, ${oseiPatient(place)}, ${reason}) on conflict do nothing`,
    ),
  )
  const sequencer = createSequencer({ key, ledger, onPublish: () => {} })
  const steps = oseisDay(key, today)
  for (const { minutesAgo, role, by, command } of steps) {
    const outcome = await sequencer.submit({
      id: commandId(randomUUID()),
      at: now - minutesAgo * 60_000,
      actor: { role, id: by },
      command,
    })
    if (!outcome.ok) throw new Error(`demo data: ${command.type} was refused: ${outcome.message}`)
  }
  // What happened this morning was read this morning.
  await sql`update notifications set read = true`
  return steps
}
