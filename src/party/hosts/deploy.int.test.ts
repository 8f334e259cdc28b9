import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../scripts/testing/database.ts'
import { addClinic } from '../../db/testing/clinic.ts'
import { createLedger } from '../../ledger/neon-ledger.ts'
import type { Ledger } from '../../ledger/ports.ts'
import { issueTicket } from '../../protocol/ticket.ts'
import type { CommandEnvelope } from '../../queue/commands.ts'
import { appointmentId, commandId } from '../../queue/ids.ts'
import { createRoomGateway } from '../../server/rooms/gateway.ts'
import { connectClient } from '../testing/room-client.ts'
import { type DeployedHost, startDurableObject } from '../testing/running-host.ts'

const SOURCE = path.join(import.meta.dirname, '../..')
const SECRET = 'the-secret-of-the-deploy-test-0123456789'

let database: TestDatabase
let ledger: Ledger
let clinic: Awaited<ReturnType<typeof addClinic>>
let host: DeployedHost
let older: string

/** As it might have been before this release: it does not know one of the commands, and keeps days in another form. */
function olderSource(): string {
  const local = path.join(SOURCE, '../.local')
  fs.mkdirSync(local, { recursive: true })
  const source = path.join(fs.mkdtempSync(path.join(local, 'older-')), 'src')
  fs.cpSync(SOURCE, source, { recursive: true })
  const change = (file: string, now: string, before: string) => {
    const text = fs.readFileSync(path.join(source, file), 'utf8')
    expect(text).toContain(now)
    fs.writeFileSync(path.join(source, file), text.replace(now, before))
  }
  change('protocol/command.ts', "z.literal('StepBack')", "z.literal('LetOthersGo')")
  change('party/hosts/kept-day.ts', 'KEPT_VERSION = 2', 'KEPT_VERSION = 1')
  return source
}

beforeAll(async () => {
  database = await createTestDatabase()
  ledger = createLedger({ databaseUrl: database.url, neonLocal: database.neonUrl })
  clinic = await addClinic(database)
  older = olderSource()
  const vars = { DATABASE_URL: database.url, NEON_LOCAL: database.neonUrl, ROOM_SECRET: SECRET }
  host = await startDurableObject(vars, older)
})
afterAll(async () => {
  await host?.stop()
  await database?.drop()
  fs.rmSync(path.dirname(older), { recursive: true, force: true })
})

it('ROOM-17 a release at noon: what the old room does not know is not written around it, and the day goes on in the new one', async () => {
  const key = clinic.key(new Date().toISOString().slice(0, 10))
  const address = `127.0.0.1:${host.port}/parties/queue/${key}`
  const gateway = createRoomGateway({
    ledger,
    clock: Date.now,
    log: () => {},
    timeouts: [60_000, 60_000],
    fetchRoom: (_, init) =>
      fetch(`http://${address}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${SECRET}` },
      }),
  })
  let commands = 0
  const send = (command: CommandEnvelope['command'], id = `noon-command-${++commands}`) =>
    gateway.submit(key, { id: commandId(id), at: Date.now(), actor: { role: 'staff', id: 'desk' }, command })
  const settings = { minutesPerPatient: 10 }
  const book = (n: number) =>
    send({
      type: 'BookAppointment',
      appointmentId: appointmentId(`noon-${n}`),
      patientId: clinic.patient(n),
      mode: 'in_person',
      origin: 'booked',
      policy: { today: key.slice(-10) as never, isWorkingDay: true, modes: ['in_person'], capacity: 9 },
      settings,
    })
  const ticket = () => issueTicket({ key, role: 'board', who: 'the hall' }, [SECRET])
  const connect = async () => connectClient(`ws://${address}`, await ticket())
  const events = async () => (await ledger.load(key, 0)).logged.length

  for (const n of [1, 2, 3]) expect(await book(n)).toMatchObject({ ok: true })
  await send({ type: 'SetDoctorStatus', availability: 'available', expectedBackAt: null, settings })
  const before = await connect()
  const { seq } = await before.untilSeq(6)
  const stepBack = { type: 'StepBack', appointmentId: appointmentId('noon-2'), places: 1 } as const
  expect(await send(stepBack, 'step-back-at-noon')).toEqual({ ok: false, code: 'UNAVAILABLE' })
  expect(await events()).toBe(seq)

  await host.deploy(SOURCE)
  await before.closed()
  const after = await connect()
  expect(await after.untilSeq(seq)).toMatchObject({ seq, serving: 1, line: [2, 3] })
  expect(await send(stepBack, 'step-back-at-noon')).toMatchObject({ ok: true, now: { line: [3, 2] } })
  expect(await after.untilSeq(seq + 1)).toMatchObject({ line: [3, 2] })
  await after.close()
})
