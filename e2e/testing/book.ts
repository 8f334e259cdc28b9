import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from 'playwright-core'
import { expect } from 'vitest'
import { localDayAt } from '../../src/platform/local-day.ts'

/** Today on this machine's calendar, which is the test doctors' own. */
export const today = () => localDayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)

/** Books over tRPC with the cookies of whoever is signed in: for the patients who are not the story. */
export async function book(
  request: APIRequestContext,
  url: string,
  doctorId: string,
  mode: 'online' | 'in_person',
): Promise<{ appointmentId: string; token: number }> {
  const response = await request.post(`${url}/trpc/appointments.book`, {
    headers: { origin: url },
    data: { doctorId, date: today(), mode, reason: 'Check-up', commandId: randomUUID() },
  })
  expect(response.status(), await response.text()).toBe(200)
  return (await response.json()).result.data
}
