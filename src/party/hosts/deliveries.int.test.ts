import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../scripts/testing/database.ts'
import { addClinic } from '../../db/testing/clinic.ts'
import { createDelivering } from '../../delivery/delivering.ts'
import { newPushKey } from '../../delivery/push/push-keys.ts'
import { startPushService } from '../../delivery/testing/push-service.ts'
import { waysIn } from '../../delivery/ways.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import type { Log } from '../../platform/log.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import { appointmentId, commandId, localDate } from '../../queue/ids.ts'
import { createRoomGateway } from '../../server/rooms/gateway.ts'
import { createTestWorker, ROOM_SECRETS, type TestWorker } from '../../server/testing/worker.ts'
import { type RunningHost, startDurableObject, startPartyKit } from '../testing/running-host.ts'

const [SECRET] = ROOM_SECRETS

/** Each host of the room, and whether it has the Worker tell (SEND-11). */
const HOSTS = [
  ['as a Durable Object', startDurableObject, false],
  ['in PartyKit', startPartyKit, true],
] as const

describe.each(HOSTS)('a room %s', (_, startHost, isByWorker) => {
  let database: TestDatabase
  let clinic: Awaited<ReturnType<typeof addClinic>>
  let service: Awaited<ReturnType<typeof startPushService>>
  let door: Awaited<ReturnType<typeof openWorkerDoor>>
  let host: RunningHost
  const lines: Parameters<Log>[0][] = []

  beforeAll(async () => {
    database = await createTestDatabase()
    clinic = await addClinic(database)
    service = await startPushService()
    const pushing = { PUSH_KEY: await newPushKey(), PUSH_CONTACT: 'mailto:clinic@example.com' }
    const worker = await createTestWorker({ database })
    const sender = createDelivering(
      { databaseUrl: database.url, neonLocal: database.neonUrl },
      waysIn(pushing),
      {
        clock: Date.now,
        log: (line) => void lines.push(line),
        secrets: null,
      },
    )
    worker.state.deliver = sender.send
    door = await openWorkerDoor(worker)
    host = await startHost({
      DATABASE_URL: database.url,
      NEON_LOCAL: database.neonUrl,
      ROOM_SECRET: SECRET,
      APP_URL: door.url,
      ...(!isByWorker && pushing),
    })
  })
  afterAll(async () => {
    await host?.stop()
    await door?.close()
    await service?.close()
    await database?.drop()
  })

  it('SEND-6 SEND-11 PUSH-3 tells whose turn has come, four seconds later and without anybody asking it to', async () => {
    const patient = clinic.patient(1)
    const date = new Date().toISOString().slice(0, 10)
    const key = clinic.key(date)
    const { p256dh, auth } = service.subscribe()
    await database.sql(
      `insert into session (id, token, user_id, expires_at) values ('s-1', 't-1', $1, now() + interval '1 day')`,
      [patient],
    )
    // Real keys of a browser, at a port where nobody listens: real push services are https, which no test can be.
    await database.sql(
      `insert into push_subscriptions values ('https://127.0.0.1:1/send', $1, 's-1', $2, $3, now())`,
      [patient, p256dh, auth],
    )
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
    const send = (command: CommandEnvelope['command']) =>
      gateway.submit(key, {
        id: commandId(`push-${command.type}`),
        at: Date.now(),
        actor: { role: 'staff', id: 'desk' },
        command,
      })
    const settings = { minutesPerPatient: 10 }
    const booked = await send({
      type: 'BookAppointment',
      appointmentId: appointmentId('pushed-1'),
      patientId: patient,
      mode: 'online',
      origin: 'booked',
      policy: { today: localDate(date), isWorkingDay: true, modes: ['online'], capacity: 50 },
      settings,
    })
    expect(booked.ok).toBe(true)
    const opened = Date.now()
    await send({ type: 'SetDoctorStatus', availability: 'available', expectedBackAt: null, settings })

    const rows = () =>
      database.sql('select stage, state, attempts, reason from deliveries where appointment_id = $1', [
        'pushed-1',
      ])
    expect(await rows()).toEqual([{ stage: 'now', state: 'due', attempts: 0, reason: null }])
    await vi.waitFor(async () => expect((await rows())[0]?.reason).not.toBeNull(), {
      timeout: 30_000,
      interval: 100,
    })
    expect(Date.now() - opened).toBeGreaterThan(3_900)
    const [first] = await rows()
    expect(first).toMatchObject({ stage: 'now', state: 'due' })
    // And again, by itself.
    await vi.waitFor(
      async () => expect(Number((await rows())[0]?.attempts)).toBeGreaterThan(Number(first?.attempts)),
      {
        timeout: 30_000,
        interval: 100,
      },
    )
    const log = isByWorker ? JSON.stringify(lines) : host.log()
    expect(log).toContain('"event":"delivery_due"')
    expect(log + host.log()).not.toContain('127.0.0.1:1/')
    expect(door.refused()).toBe(isByWorker ? 1 : 0)
  })
})

/** The way to the Worker. At first it cannot be reached. */
async function openWorkerDoor(worker: TestWorker) {
  let refused = 0
  const server = http.createServer(async ({ method = 'GET', url = '/', headers }, response) => {
    if (refused === 0) {
      refused++
      return void response.writeHead(503).end()
    }
    const { authorization = '' } = headers
    const answer = await worker.request(url, { method, headers: { authorization } })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How often it was asked in vain. */
    refused: () => refused,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}
