import { expect, it } from 'vitest'
import type { DoctorDayKey } from '../../queue/ids.ts'
import { deliverByWorker } from './deliver-by-worker.ts'

const DAY = 'osei:2026-06-15' as DoctorDayKey
const SECRETS = ['1'.repeat(32), '2'.repeat(32)]

/** What the Worker is asked, and what it answers. */
function worker(answer: () => Response | Promise<Response>, appUrl: unknown = 'https://clinic.example') {
  const asked: { url: string; method: string; authorization: string | null }[] = []
  const deliver = deliverByWorker(DAY, {
    appUrl,
    secret: SECRETS.join(','),
    answerMs: 50,
    fetch: async (url, { method = '', headers }) => {
      asked.push({ url, method, authorization: new Headers(headers).get('authorization') })
      return answer()
    },
  })
  return { asked, deliver }
}

it('SEND-11 the room asks the Worker by their secret, and hears when the next is due', async () => {
  const { asked, deliver } = worker(() => Response.json({ nextAt: 17 }))
  expect(await deliver()).toBe(17)
  expect(asked).toEqual([
    {
      url: 'https://clinic.example/parties-internal/deliver/osei:2026-06-15',
      method: 'POST',
      authorization: `Bearer ${SECRETS[0]}`,
    },
  ])
})

it('SEND-11 SEND-6 a room that is not told where the Worker is leaves it to the sweep', async () => {
  const { asked, deliver } = worker(() => Response.json({ nextAt: 17 }), null)
  expect(await deliver()).toBeNull()
  expect(asked).toEqual([])
})

it.each([
  ['says that it cannot now', () => new Response(null, { status: 503 })],
  ['refuses', () => Response.json({ nextAt: 1 }, { status: 403 })],
  ['says something else', () => Response.json({ next: 1 })],
  ['says nothing', () => new Promise<Response>(() => {})],
])('SEND-11 a Worker that %s is a failure, after which the room asks again', async (_, answer) => {
  await expect(worker(answer).deliver()).rejects.toThrow()
})
