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
import { DELIVERY_PAUSE_MS } from '../src/party/waking.ts'
import { doctorDayKey, doctorId, localDate } from '../src/queue/ids.ts'
import { beside, timed } from './measure.ts'
import { makeRandom } from './wait/random.ts'

const DAYS = 20
const A_MINUTE = 1_000
const SECONDS = 30
const EACH = Math.round((A_MINUTE * SECONDS) / 60 / DAYS)
/** An event that tells anybody tells about so many: whose turn has come, and who is soon. */
const AN_EVENT = 3
/** As far as a Worker's database may be. */
const FAR_MS = 20
/** How many are told of one doctor's absence at once. */
const CROWD = 100
const DATE = localDate('2026-06-15')

/**
 * SEND-12: a thousand pushes a minute over twenty rooms, each with its own alarm, three at a time and by chance: how long after
 * it was due each was told, by a push service that decrypts it in the same process. Then a hundred at once in one room. Beside
 * it what one push costs without an outbox.
 */
export async function benchDeliveries(): Promise<string[]> {
  const near = await measured(0)
  const far = await measured(FAR_MS)
  return [...near, `with ${FAR_MS} ms to the database and back`, ...far]
}

async function measured(rttMs: number): Promise<string[]> {
  const dataDir = path.join(os.tmpdir(), `anteroom-bench-deliveries-${process.pid}-${rttMs}`, 'pg')
  const database = await startLocalDatabase({ dataDir, durable: false, rttMs })
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
    ages.length = 0
    await add(
      sql,
      Array.from({ length: CROWD }, (_, nth) => ({ day: DAYS, nth, at: Date.now() })),
    )
    await sender.send(keyOf(DAYS))
    const last = Math.max(...ages)
    const own = straight.toSorted((a, b) => a - b)
    const median = own[Math.floor(own.length / 2)] ?? Number.NaN
    return [
      `${sorted.length} of ${EACH * DAYS} told, ${A_MINUTE} a minute: age p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (goal: p99 < 1000)`,
      `${ages.length} of ${CROWD} told who were due at once in one room: the last after ${last} ms`,
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
    await sleep(Math.max(DELIVERY_PAUSE_MS, nextAt - Date.now()))
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
  for (let day = 0; day <= DAYS; day++) {
    const { endpoint, p256dh, auth } = subscribe()
    await sql.transaction([
      sql`insert into "user" (id, name, email, role) values (${`p${day}`}, 'P', ${`p${day}@home.example`}, 'patient'),
        (${`u${day}`}, 'D', ${`u${day}@clinic.example`}, 'doctor')`,
      sql`insert into session (id, token, user_id, expires_at)
        values (${`s${day}`}, ${`t${day}`}, ${`p${day}`}, now() + interval '1 day')`,
      sql`insert into push_subscriptions values (${endpoint}, ${`p${day}`}, ${`s${day}`}, ${p256dh}, ${auth}, now())`,
      sql`insert into doctors (id, user_id, name, specialization) values (${`d${day}`}, ${`u${day}`}, 'D', 'General')`,
      sql`insert into doctor_settings (doctor_id, time_zone, working_days, modes)
        values (${`d${day}`}, 'UTC', '[1,2,3,4,5]', '["online"]')`,
      sql`insert into doctor_days (id, doctor_id, date, seq, next_token, status, live_count)
        values (${keyOf(day)}, ${`d${day}`}, ${DATE}, 1, 2, 'available', 1)`,
    ])
  }
}

/** Each of an appointment of its own, so that none takes another's place; as an event leads to them, some at a time. */
async function addDeliveries(sql: Sql): Promise<void> {
  const start = Date.now() + 2_000
  const { between } = makeRandom(1)
  const events = Array.from({ length: DAYS }, () =>
    Array.from({ length: Math.ceil(EACH / AN_EVENT) }, () => start + between(0, SECONDS * 1_000)),
  )
  await add(
    sql,
    Array.from({ length: DAYS * EACH }, (_, n) => {
      const [day, nth] = [n % DAYS, Math.floor(n / DAYS)]
      return { day, nth, at: events[day]?.[Math.floor(nth / AN_EVENT)] ?? start }
    }),
  )
}

async function add(sql: Sql, due: readonly { day: number; nth: number; at: number }[]): Promise<void> {
  const all = due.map(({ day, nth, at }) => ({
    id: `n${day}-${nth}`,
    day,
    key: keyOf(day),
    token: nth + 1,
    at: new Date(at).toISOString(),
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
