import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalDatabase } from '../scripts/local/database.ts'
import { connectNeon } from '../src/db/neon.ts'
import { createOutbox } from '../src/delivery/outbox.ts'
import type { Carrier } from '../src/delivery/ports.ts'
import { newPushKey, pushKeys } from '../src/delivery/push/push-keys.ts'
import { createWebPush } from '../src/delivery/push/web-push.ts'
import { createSender, type Sender } from '../src/delivery/sender.ts'
import { startPushService } from '../src/delivery/testing/push-service.ts'
import { doctorDayKey, doctorId, localDate } from '../src/queue/ids.ts'
import { beside, timed } from './measure.ts'

const DAYS = 20
const A_MINUTE = 1_000
const SECONDS = 30
const EACH = Math.round((A_MINUTE * SECONDS) / 60 / DAYS)
const DATE = localDate('2026-06-15')

/**
 * SEND-6: a thousand pushes a minute over twenty rooms, each with its own alarm: how long after it was due each was told, by
 * a push service that decrypts it in the same process. Beside it what one push costs without an outbox.
 */
export async function benchDeliveries(): Promise<string[]> {
  const dataDir = path.join(os.tmpdir(), `anteroom-bench-deliveries-${process.pid}`, 'pg')
  const database = await startLocalDatabase({ dataDir, durable: false })
  const service = await startPushService()
  try {
    const address = { databaseUrl: database.databaseUrl, neonLocal: database.neonUrl }
    const sql = connectNeon(address, { answerMs: 60_000 })
    const keys = pushKeys(await newPushKey())
    if (!keys) throw new Error('a new key is none')
    const vapid = { subject: 'mailto:bench@example.com', ...keys }
    const carrier = createWebPush({ vapid, clock: Date.now, fetch: service.fetch })

    const straight: number[] = []
    const told = carrierThat(carrier, straight)
    await addPatients(sql, service.subscribe)
    const ages: number[] = []
    const sender = createSender({
      outbox: createOutbox(address),
      carriers: { push: told },
      clock: Date.now,
      log: ({ event, ageMs }) => void (event === 'delivery_sent' && ages.push(Number(ageMs))),
    })
    await addDeliveries(sql)
    const end = Date.now() + SECONDS * 1_000 + 5_000
    await Promise.all(Array.from({ length: DAYS }, (_, n) => room(sender, n, end)))

    const sorted = ages.toSorted((a, b) => a - b)
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
    const own = straight.toSorted((a, b) => a - b)
    const median = own[Math.floor(own.length / 2)] ?? Number.NaN
    return [
      `${sorted.length} of ${EACH * DAYS} told, ${A_MINUTE} a minute: age p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (goal: p99 < 1000)`,
      beside('a push through the outbox', at(0.5), median, 'the push alone'),
    ]
  } finally {
    await service.close()
    await database.stop()
  }
}

const keyOf = (day: number) => doctorDayKey(doctorId(`d${day}`), DATE)

/** As a room does it: an alarm for the next that is due. */
async function room(sender: Sender, day: number, end: number): Promise<void> {
  while (Date.now() < end) {
    const nextAt = await sender.send(keyOf(day))
    if (nextAt === null) return
    await sleep(Math.max(0, nextAt - Date.now()))
  }
}

const carrierThat = (carrier: Carrier, times: number[]): Carrier => ({
  async carry(delivery) {
    let carried: Awaited<ReturnType<Carrier['carry']>> | undefined
    times.push(
      await timed(async () => {
        carried = await carrier.carry(delivery)
      }),
    )
    if (!carried) throw new Error('nothing was carried')
    return carried
  },
})

type Sql = ReturnType<typeof connectNeon>
type Subscription = ReturnType<Awaited<ReturnType<typeof startPushService>>['subscribe']>

/** A doctor, a patient with a browser, and a booking that waits, for each day. */
async function addPatients(sql: Sql, subscribe: () => Subscription): Promise<void> {
  for (let day = 0; day < DAYS; day++) {
    const { endpoint, p256dh, auth } = subscribe()
    await sql.transaction([
      sql`insert into "user" (id, name, email, role) values (${`p${day}`}, 'P', ${`p${day}@home.example`}, 'patient'),
        (${`u${day}`}, 'D', ${`u${day}@clinic.example`}, 'doctor')`,
      sql`insert into session (id, token, user_id, expires_at)
        values (${`s${day}`}, ${`t${day}`}, ${`p${day}`}, now() + interval '1 day')`,
      sql`insert into push_subscriptions values (${endpoint}, ${`p${day}`}, ${`s${day}`}, ${p256dh}, ${auth}, now())`,
      sql`insert into doctors (id, user_id, name, specialization) values (${`d${day}`}, ${`u${day}`}, 'D', 'General')`,
      sql`insert into doctor_days (id, doctor_id, date, seq, next_token, status, live_count)
        values (${keyOf(day)}, ${`d${day}`}, ${DATE}, 1, 2, 'available', 1)`,
    ])
  }
}

/** Each of an appointment of its own, so that none takes another's place; due evenly over the time. */
async function addDeliveries(sql: Sql): Promise<void> {
  const start = Date.now() + 2_000
  const all = Array.from({ length: DAYS * EACH }, (_, n) => ({
    id: `n${n}`,
    day: n % DAYS,
    key: keyOf(n % DAYS),
    token: Math.floor(n / DAYS) + 1,
    at: new Date(start + (n * SECONDS * 1_000) / (DAYS * EACH)).toISOString(),
  }))
  const rows = sql`jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as r(id text, day int, key text, token int, at timestamptz)`
  await sql.transaction([
    sql`insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason, booked_at)
      select r.id, r.key, 'd' || r.day, ${DATE}, 'p' || r.day, r.token, 'online', 'booked', 'no_show', '', now() from ${rows}`,
    sql`insert into notifications (id, patient_id, appointment_id, type, message, says, priority, created_at)
      select r.id, 'p' || r.day, r.id, 'missed', 'm', '{"key":"missed"}', 'high', now() from ${rows}`,
    sql`insert into deliveries (id, notification_id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until)
      select r.id || ':push', r.id, r.id, r.key, 'push', 'missed', r.token, r.at, r.at, r.at + interval '1 hour' from ${rows}`,
  ])
}
