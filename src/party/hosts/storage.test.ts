import { expect, it, vi } from 'vitest'
import { KEY } from '../../queue/testing/day.ts'
import { createAlarm, type HostStorage, openMark } from './storage.ts'

/** A host's storage in memory, and what would be in it after a crash. */
function memoryStorage() {
  const values = new Map<string, number | string>()
  let alarm: number | null = null
  const storage: HostStorage = {
    get: async (key) => values.get(key),
    put: async (key, value) => void values.set(key, value),
    delete: async (key) => values.delete(key),
    getAlarm: async () => alarm,
    async setAlarm(at) {
      alarm = at
    },
  }
  return { storage, values }
}

const broken = () => Promise.reject(new Error('the disk of ada is full'))

it('ROOM-1 of several alarms the earliest wins, also one that an earlier life has set', async () => {
  const { storage } = memoryStorage()
  await createAlarm(storage).setAt(300)
  const alarm = createAlarm(storage)
  await Promise.all([alarm.setAt(200), alarm.setAt(400), alarm.setAt(100), alarm.setAt(500)])
  expect(await storage.getAlarm()).toBe(100)
})

it('ROOM-1 an alarm that cannot be set rejects, and stands in the way of none after it', async () => {
  const { storage } = memoryStorage()
  const alarm = createAlarm({ ...storage, getAlarm: vi.fn(storage.getAlarm).mockImplementationOnce(broken) })
  await expect(alarm.setAt(100)).rejects.toThrow()
  await alarm.setAt(200)
  expect(await storage.getAlarm()).toBe(200)
})

it('ROOM-1 the mark of one life is read by the next, and null is no mark', async () => {
  const { storage, values } = memoryStorage()
  const mark = await openMark(storage, () => {}, KEY)
  expect(mark.seq).toBeNull()
  mark.set(7)
  expect((await openMark(storage, () => {}, KEY)).seq).toBe(7)
  mark.set(null)
  expect(values.size).toBe(0)
})

it('ROOM-1 OPS-1 a mark that cannot be written is logged by its kind, and written the next time', async () => {
  const { storage, values } = memoryStorage()
  const log = vi.fn()
  const put = vi.fn(storage.put).mockImplementationOnce(broken)
  const mark = await openMark({ ...storage, put }, log, KEY)
  mark.set(7)
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith({ event: 'mark_failed', key: KEY, kind: 'Error' }))
  mark.set(7)
  expect(values.get('seq')).toBe(7)
})
