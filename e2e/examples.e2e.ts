import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, inject, it } from 'vitest'
import { setting } from '../examples/settings.ts'
import { type Account, addClinic } from './testing/clinic.ts'
import { signInDoctor } from './testing/doctor-api.ts'
import { withKey } from './testing/with-key.ts'

const ROOT = join(import.meta.dirname, '..')

/** Runs one of the examples as its reader would. */
function run(name: string, { email, password }: Account, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'examples', name)], {
    env: { ...process.env, ANTEROOM_URL: inject('stack').url, EMAIL: email, PASSWORD: password, ...env },
  })
  const seen: string[] = []
  child.stdout.on('data', (data) => seen.push(...String(data).trim().split('\n')))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const complaints = text(child.stderr)
  return { seen, ended, complaints }
}

it('API-2 a program books over tRPC and follows the line over the socket until its turn is called', async () => {
  const clinic = await addClinic(inject('stack').databaseUrl, ['Ana', 'Ben'])
  const [ana, ben] = clinic.patients
  if (!ana || !ben) throw new Error('nobody is there')
  const doctor = await signInDoctor(clinic)
  const first = run('book-and-follow.ts', ana, { DOCTOR: clinic.doctorId })
  await expect.poll(() => first.seen).toContain('position 1')
  const second = run('book-and-follow.ts', ben, { DOCTOR: clinic.doctorId })
  await expect.poll(() => second.seen).toContain('position 2')

  await doctor.begin()

  expect([await first.ended, await first.complaints]).toEqual([0, ''])
  expect(first.seen.slice(0, 2)).toEqual(['token 1', 'position 1'])
  expect(first.seen).toContain('called')
  expect(first.seen).toContainEqual(expect.stringContaining('Your number has come'))
  await expect.poll(() => second.seen).toContain('position 1')
  await doctor.skip(1)
  expect(await second.ended).toBe(0)
  expect(second.seen).toContain('called')
})

it('API-2 a client made from docs/openapi.json asks over plain HTTP, and reads a refusal by its code', async () => {
  const { doctor } = await addClinic(inject('stack').databaseUrl, [])
  const asked = run('plain-http.ts', doctor)

  expect([await asked.ended, await asked.complaints]).toEqual([0, ''])
  const [me = '', link = '', refused] = asked.seen
  expect(JSON.parse(me)).toMatchObject({ name: doctor.name, role: 'doctor' })
  expect(JSON.parse(link)).toMatchObject({ valid: false, reason: expect.any(String) })
  expect(refused).toBe('Error: MEET_LINK_INVALID')
})

it('API-2 DRAFT-4 an outside service hands in an analysis with its key, and does nothing else', async () => {
  const { databaseUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, ['Ana'])
  const [ana] = clinic.patients
  if (!ana) throw new Error('nobody is there')
  const doctor = await signInDoctor(clinic)
  const booking = run('book-and-follow.ts', ana, { DOCTOR: clinic.doctorId })
  await expect.poll(() => booking.seen).toContain('position 1')
  await doctor.begin()
  await booking.ended
  await doctor.start(1)
  const { appointmentId, key } = await withKey(databaseUrl, clinic)

  const supplied = run('supply-analysis.ts', ana, { API_KEY: key, APPOINTMENT: appointmentId })

  expect([await supplied.ended, await supplied.complaints]).toEqual([0, ''])
  expect(supplied.seen).toEqual(['kept as version 1'])
  const { analysis } = await doctor.draft(appointmentId)
  expect(analysis).toMatchObject({ by: 'machine', text: expect.stringContaining('Not a diagnosis') })
  const other = run('supply-analysis.ts', ana, { API_KEY: 'ar_none', APPOINTMENT: appointmentId })
  expect(await other.ended).toBe(1)
})

it('API-2 an example that is told too little says what it needs', () => {
  expect(() => setting('A_NAME_THAT_NOBODY_SETS')).toThrow('Set A_NAME_THAT_NOBODY_SETS.')
})
