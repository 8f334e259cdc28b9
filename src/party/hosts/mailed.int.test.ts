import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type MailCatcher, startMailCatcher } from '../../../scripts/local/mail-catcher.ts'
import { createTestDatabase, type TestDatabase } from '../../../scripts/testing/database.ts'
import { addClinic } from '../../db/testing/clinic.ts'
import { newPushKey } from '../../delivery/push/push-keys.ts'
import { startPushService } from '../../delivery/testing/push-service.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import { caughtMails } from '../../protocol/caught-mail.ts'
import { readMailLink } from '../../protocol/mail-link.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import { appointmentId, commandId, localDate } from '../../queue/ids.ts'
import { createRoomGateway } from '../../server/rooms/gateway.ts'
import { type DeployedHost, startDurableObject } from '../testing/running-host.ts'

const SECRET = 'the-secret-of-the-delivery-test-0123456789'

let database: TestDatabase
let clinic: Awaited<ReturnType<typeof addClinic>>
let service: Awaited<ReturnType<typeof startPushService>>
let catcher: MailCatcher
let host: DeployedHost
beforeAll(async () => {
  database = await createTestDatabase()
  clinic = await addClinic(database)
  service = await startPushService()
  catcher = await startMailCatcher()
  host = await startDurableObject({
    DATABASE_URL: database.url,
    NEON_LOCAL: database.neonUrl,
    ROOM_SECRET: SECRET,
    PUSH_KEY: await newPushKey(),
    PUSH_CONTACT: 'mailto:clinic@example.com',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(catcher.smtpPort),
    SMTP_TLS: 'none',
    MAIL_FROM: 'Anteroom <no-reply@anteroom.example>',
    APP_URL: 'https://clinic.example',
  })
})
afterAll(async () => {
  await host?.stop()
  await service?.close()
  await catcher?.stop()
  await database?.drop()
})

const today = () => new Date().toISOString().slice(0, 10)

function sendTo(key: ReturnType<typeof clinic.key>, actor: CommandEnvelope['actor']) {
  const gateway = createRoomGateway({
    ledger: createLedger({ databaseUrl: database.url, neonLocal: database.neonUrl }),
    clock: Date.now,
    log: () => {},
    timeouts: [60_000, 60_000],
    fetchRoom: (_, init) =>
      fetch(`http://127.0.0.1:${host.port}/parties/queue/${key}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${SECRET}` },
      }),
  })
  return (command: CommandEnvelope['command']) =>
    gateway.submit(key, {
      id: commandId(`${actor.id}-${command.type}`),
      at: Date.now(),
      actor,
      command,
    })
}

const settings = { minutesPerPatient: 10 }
const booking = (id: string, patientId: ReturnType<typeof clinic.patient>) =>
  ({
    type: 'BookAppointment',
    appointmentId: appointmentId(id),
    patientId,
    mode: 'online',
    origin: 'booked',
    policy: { today: localDate(today()), isWorkingDay: true, modes: ['online'], capacity: 50 },
    settings,
  }) as const

it('SEND-7 MAIL-2 a room in workerd writes to whoever has booked, with a link that cancels it', async () => {
  const patient = clinic.patient(2)
  await database.sql('update "user" set email_verified = true where id = $1', [patient])
  const booked = await sendTo(clinic.key(today()), { role: 'patient', id: patient })(
    booking('mailed-1', patient),
  )
  expect(booked.ok).toBe(true)
  const mails = async () => caughtMails.parse(await (await fetch(catcher.inboxUrl)).json())
  await vi.waitFor(async () => expect(await mails()).toHaveLength(1), { timeout: 30_000, interval: 100 })
  const [mail] = await mails()
  expect(mail).toMatchObject({ to: 'osei-p2@home.example', subject: expect.stringContaining('token 1') })
  const [, link = ''] = /mail\/cancel\?link=(\S+)/.exec(mail?.text ?? '') ?? []
  expect(await readMailLink('cancel', link, [SECRET], Date.now())).toEqual({
    appointment: 'mailed-1',
    token: 1,
  })
})
