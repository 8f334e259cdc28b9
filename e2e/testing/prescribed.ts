import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { expect } from 'vitest'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../src/record/prescription.ts'
import { today } from './book.ts'

/** Over tRPC, for stories that begin after it: a visit from its start to its end, with this prescription. */
export async function prescribed(
  request: APIRequestContext,
  url: string,
  { doctorId, appointmentId, token }: { doctorId: string; appointmentId: string; token: number },
  content: Partial<Prescription>,
): Promise<void> {
  const post = async (procedure: string, data: object) => {
    const response = await request.post(`${url}/trpc/${procedure}`, { headers: { origin: url }, data })
    expect(response.status(), `${procedure}: ${await response.text()}`).toBe(200)
  }
  const press = () => ({ key: `${doctorId}:${today()}`, commandId: randomUUID() })
  await post('doctor.setStatus', { ...press(), availability: 'available', backInMinutes: null })
  await post('consultation.start', { ...press(), token })
  const draft = { appointmentId, version: 1, baseVersion: 0, content: { ...EMPTY_PRESCRIPTION, ...content } }
  await post('record.savePrescription', draft)
  await post('consultation.finish', { ...press(), token })
}
