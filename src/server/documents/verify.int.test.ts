import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyPath } from '../../protocol/paths.ts'
import { EMPTY_PRESCRIPTION } from '../../record/prescription.ts'
import { contentHash, newRecordCode } from '../record/seal.ts'
import { book } from '../testing/visits.ts'
import { createTestWorker, type Doctor, type TestWorker } from '../testing/worker.ts'
import { givePrescription } from './testing/given.ts'

let worker: TestWorker
let doctor: Doctor

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor({ timeZone: 'Asia/Kolkata' })
})
afterAll(() => worker.close())

const visit = async () => (await book(await worker.addPerson('patient', 'Mara Vidal'), doctor)).appointmentId

async function scan(code: string, language = 'en') {
  const answer = await worker.request(verifyPath(code), { headers: { 'accept-language': language } })
  const page = await answer.text()
  return {
    status: answer.status,
    headers: answer.headers,
    page,
    heading: /<\/span> (.*)<\/h1>/.exec(page)?.[1],
  }
}

const DIET = { diet: 'Less salt.' }

describe('the page of a code', () => {
  it('DOC-2 says that it is genuine and current, by whom, when, and the hash; and nothing of what it says', async () => {
    const appointmentId = await visit()
    const issuedAt = '2026-06-15T20:00:00Z'
    const code = await givePrescription(worker, { appointmentId, content: DIET, issuedAt })

    const { status, page, heading } = await scan(code)

    expect([status, heading]).toEqual([200, 'Genuine and current'])
    expect(page).toContain(doctor.name)
    // The clinic's day, not ours.
    expect(page).toContain('16 June 2026')
    expect(page).toContain(await contentHash({ ...EMPTY_PRESCRIPTION, ...DIET }))
    for (const secret of ['Mara', 'salt', 'cough', appointmentId]) expect(page).not.toContain(secret)
  })

  it('DOC-2 says since when another has taken its place', async () => {
    const appointmentId = await visit()
    const code = await givePrescription(worker, { appointmentId, content: DIET })
    const next = await givePrescription(worker, {
      appointmentId,
      version: 2,
      issuedAt: '2026-07-01T06:00:00Z',
    })

    const { heading, page } = await scan(code)
    expect(heading).toBe('Genuine, but no longer current')
    expect(page).toContain('1 July 2026')
    expect((await scan(next)).heading).toBe('Genuine and current')
  })

  it('DOC-2 says that it was withdrawn, and that it is there again', async () => {
    const appointmentId = await visit()
    const code = await givePrescription(worker, { appointmentId, publishedAt: null })

    expect((await scan(code)).heading).toBe('Withdrawn')
    await worker.database.sql('update prescriptions set published_at = now() where code = $1', [code])
    expect((await scan(code)).heading).toBe('Genuine and current')
  })

  it('DOC-2 knows no other code: one made up, a draft’s, or one whose content is not what was signed', async () => {
    const draft = await givePrescription(worker, { appointmentId: await visit(), issuedAt: null })
    const changed = await givePrescription(worker, { appointmentId: await visit(), content: DIET })
    await worker.database.sql(
      `update prescriptions set content = jsonb_set(content, '{diet}', '"More salt."') where code = $1`,
      [changed],
    )

    for (const code of [newRecordCode(), 'x', '%00', draft, changed]) {
      const { status, heading, page } = await scan(code)
      expect([status, heading]).toEqual([404, 'Unknown'])
      expect(page).not.toContain(doctor.name)
    }
  })

  it('DOC-2 is in the reader’s language, runs nothing, and is in no search', async () => {
    const code = await givePrescription(worker, { appointmentId: await visit() })

    const { page, headers, heading } = await scan(code, 'hi-IN,en;q=0.5')

    expect(heading).toBe('असली है और अभी मान्य है')
    expect(page).toContain('<html lang="hi">')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri/,
    )
    expect(page).not.toContain('<script')
  })

  it('DOC-2 says that it cannot check when the database is away, which is no verdict', async () => {
    const away = await createTestWorker()
    await away.close()
    const answer = await away.request(verifyPath(newRecordCode()))

    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('We cannot check this just now')
  })
})
