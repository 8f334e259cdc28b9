import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../scripts/testing/database.ts'
import { addClinic } from '../db/testing/clinic.ts'
import { startFakeSmtp } from '../mail/testing/smtp-server.ts'
import { newPushKey } from './push/push-keys.ts'
import { type Moment, runSender, runSenderUntil } from './testing/killed-sender.ts'
import { startPushService } from './testing/push-service.ts'
import { LEASE_MS } from './tries.ts'

// A sender in a process of its own, with its real channels, killed at the worst moments. Who is told is outside of it.

let database: TestDatabase
let clinic: Awaited<ReturnType<typeof addClinic>>
beforeAll(async () => {
  database = await createTestDatabase()
  clinic = await addClinic(database)
  await database.sql(`update "user" set email_verified = true`)
  await database.sql(
    `insert into session (id, token, user_id, expires_at)
     select 'sign-in of ' || id, 'token of ' || id, id, now() + interval '1 day' from "user"`,
  )
})
afterAll(() => database.drop())

type Way = {
  /** What a sender is configured with. */
  readonly vars: Readonly<Record<string, string>>
  /** The name of each that has come, oldest first: what the person's device keeps one of. */
  names(): readonly string[]
  close(): Promise<unknown>
}

/** One line for each channel: whom it reaches, and by what name the other end knows one from another. */
const CHANNELS: Readonly<Record<string, (patient: string) => Promise<Way>>> = {
  push: async (patient) => {
    const service = await startPushService()
    const { endpoint, p256dh, auth } = service.subscribe()
    await database.sql('delete from push_subscriptions where user_id = $1', [patient])
    await database.sql(
      `insert into push_subscriptions values ($1, $2, 'sign-in of ' || $2::text, $3, $4, now())`,
      [endpoint, patient, p256dh, auth],
    )
    const PUSH_KEY = await newPushKey()
    return {
      vars: { PUSH_AT: service.url, PUSH_KEY, PUSH_CONTACT: 'mailto:clinic@example.com' },
      // The push service keeps one of a topic, and the browser shows one banner for a tag.
      names: () => service.pushed.map(({ topic, message }) => `${topic} ${message.tag}`),
      close: service.close,
    }
  },
  mail: async () => {
    const { got, port, close } = await startFakeSmtp({ disabledCommands: ['STARTTLS', 'AUTH'] })
    return {
      vars: {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(port),
        SMTP_TLS: 'none',
        MAIL_FROM: 'no-reply@clinic.example',
        APP_URL: 'http://localhost:8787',
      },
      // A mailbox shows one of a Message-ID.
      names: () => got.map(({ messageId }) => messageId ?? 'none'),
      close,
    }
  },
  sms: async (patient) => {
    const ids: string[] = []
    const server = createServer((request, response) => {
      ids.push(String(request.headers['webhook-id']))
      response.writeHead(201, { 'content-type': 'application/json' }).end('{}')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    await database.sql(
      `insert into text_numbers (person_id, number, via, confirmed_at) values ($1, '+447700900123', 'sms', now())
       on conflict (person_id) do nothing`,
      [patient],
    )
    return {
      vars: {
        SMS_WEBHOOK_URL: `http://127.0.0.1:${port}/texts`,
        SMS_WEBHOOK_SECRET: `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`,
        APP_URL: 'http://localhost:8787',
      },
      // A gateway sends one of an id (SMS-3).
      names: () => ids,
      close: () => new Promise((closed) => server.close(closed)),
    }
  },
}

/** When it is killed, how often it has told by then, and how often the next tells. */
const MOMENTS: readonly [string, Moment, number, number][] = [
  ['has taken it and told nobody', { at: 'take', isCarriedOut: true }, 0, 1],
  ['has the channel’s yes and has not marked it', { at: 'mark', isCarriedOut: false }, 1, 1],
  ['has marked it and not heard so', { at: 'mark', isCarriedOut: true }, 1, 0],
]

describe.each(Object.entries(CHANNELS))('by %s', (channel, open) => {
  it.each(MOMENTS)(
    'SEND-5 a sender that is killed when it %s: its person sees it once',
    async (_, moment, before, after) => {
      const patient = clinic.patient(1)
      const { DAY, id } = await addMissed(channel)
      const way = await open(patient)
      const vars = { DATABASE_URL: database.url, NEON_LOCAL: database.neonUrl, DAY, ...way.vars }
      const told = () => way.names().length
      try {
        await runSenderUntil(moment, vars)
        expect(told()).toBe(before)

        // Another one, while it is still the dead one's.
        expect(await runSender(vars)).toEqual({ code: 0, log: '' })
        expect(told()).toBe(before)

        await database.sql(
          `update deliveries set due_at = due_at - $2 * interval '1 millisecond' where id = $1`,
          [id, String(LEASE_MS)],
        )
        expect((await runSender(vars)).code).toBe(0)
        expect(told()).toBe(before + after)
        expect(new Set(way.names()).size).toBe(1)
        expect(await database.sql('select state, attempts from deliveries where id = $1', [id])).toEqual([
          { state: 'sent', attempts: 1 + after },
        ])
      } finally {
        await way.close()
      }
    },
  )
})

let days = 0

/** That the first patient has missed their turn on a day of its own, due to be told by this channel. */
async function addMissed(channel: string) {
  const date = `2027-01-${String(++days).padStart(2, '0')}`
  const DAY = clinic.key(date)
  const appointment = `missed-${days}`
  const id = `${appointment}:${channel}`
  await database.sql(
    `insert into doctor_days (id, doctor_id, date, seq, next_token, status, live_count)
     values ($1, $2, $3, 1, 2, 'available', 1)`,
    [DAY, clinic.doctor, date],
  )
  await database.sql(
    `insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason, booked_at)
     values ($1, $2, $3, $4, $5, 1, 'online', 'booked', 'no_show', '', now())`,
    [appointment, DAY, clinic.doctor, date, clinic.patient(1)],
  )
  await database.sql(
    `insert into notifications (id, patient_id, appointment_id, type, message, says, priority, created_at)
     values ($1, $2, $1, 'missed', 'm', '{"key":"missed"}', 'high', now())`,
    [appointment, clinic.patient(1)],
  )
  await database.sql(
    `insert into deliveries
       (id, notification_id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until)
     values ($1, $2, $2, $3, $4, 'missed', 1, now(), now(), now() + interval '1 hour')`,
    [id, appointment, DAY, channel],
  )
  return { DAY, id }
}
