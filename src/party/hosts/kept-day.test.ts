import { expect, it, vi } from 'vitest'
import { emptyQueue } from '../../queue/queue.ts'
import { given, KEY } from '../../queue/testing/day.ts'
import { bookings, open } from '../../queue/testing/wishes.ts'
import { openKeep } from './kept-day.ts'
import type { HostStorage } from './storage.ts'

function memoryStorage(values: Map<string, unknown> = new Map()) {
  const storage: HostStorage = {
    get: async (key) => values.get(key),
    put: async (key, value) => void values.set(key, value),
    delete: async (key) => values.delete(key),
    getAlarm: async () => null,
    setAlarm: async () => {},
  }
  return { storage, values }
}
const queue = given(...bookings(3), open())
const day = { queue, follows: null, lead: 5 }

it('ROOM-16 what was kept is there in the next life, as it was', async () => {
  const { storage } = memoryStorage()
  const keep = await openKeep(storage, () => {}, KEY)
  expect(keep.day).toBeNull()
  keep.set(day)
  expect((await openKeep(storage, () => {}, KEY)).day).toEqual(day)
})

it.each([
  ['another version', { version: 0, day }],
  ['another day', { version: 1, day: { ...day, queue: { ...queue, key: 'osei:2020-01-01' } } }],
])('ROOM-16 of %s nothing is taken', async (_, kept) => {
  const { storage } = memoryStorage(new Map([['day', JSON.stringify(kept)]]))
  expect((await openKeep(storage, () => {}, KEY)).day).toBeNull()
})

it('ROOM-16 a day too large for the storage is not kept, nor is what was kept before', async () => {
  const { storage, values } = memoryStorage()
  const keep = await openKeep(storage, () => {}, KEY)
  keep.set(day)
  keep.set({ ...day, queue: { ...queue, entries: Array(900).fill(queue.entries[0]) } })
  expect(values.has('day')).toBe(false)
})

it('ROOM-16 OPS-1 what cannot be kept is logged, and costs nothing else', async () => {
  const { storage } = memoryStorage()
  const lines: unknown[] = []
  const keep = await openKeep(
    { ...storage, put: () => Promise.reject(new Error('full')) },
    (line) => lines.push(line),
    KEY,
  )
  keep.set(day)
  await vi.waitFor(() => expect(lines).toEqual([{ event: 'keep_failed', key: KEY, kind: 'Error' }]))
})

it('ROOM-16 the form of what is kept is the one of its version: whoever changes a queue raises KEPT_VERSION', () => {
  const names = (value: object) => Object.keys(value).sort().join(' ')
  expect([names(emptyQueue(KEY)), names(queue.entries[0] ?? {})]).toEqual([
    'at availability availabilitySince cancelledAt clock entries expectedBackAt interrupted key lastTurn lateMinutes line meetLinkReportedAt nextToken resting runningSince seq serving settings undoable',
    'appointmentId bookedAt calledAt endedAt handedTo interruptedAt joinedAt meetLinkToldAt mode origin patientId readyAt reassignments startedAt status token',
  ])
})
