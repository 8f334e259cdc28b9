import { createInOrder } from '../../platform/in-order.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import type { Alarm, Mark } from '../ports.ts'

/** What both hosts keep for a room while it sleeps. */
export type HostStorage = {
  get(key: string): Promise<unknown>
  put(key: string, value: number | string, options: { allowUnconfirmed: true }): Promise<void>
  delete(key: string, options: { allowUnconfirmed: true }): Promise<boolean>
  getAlarm(): Promise<number | null>
  setAlarm(at: number): Promise<void>
}

/** The earliest wins; what an earlier life of the room has set counts, too. */
export function createAlarm(storage: HostStorage): Alarm {
  const inOrder = createInOrder()
  return {
    setAt: (at) =>
      inOrder(async () => {
        const armed = await storage.getAlarm()
        if (armed === null || at < armed) await storage.setAlarm(at)
      }),
  }
}

const MARK = 'seq'

/** Unconfirmed: no frame waits for this to be on disk. */
export async function openMark(storage: HostStorage, log: Log, key: DoctorDayKey): Promise<Mark> {
  const stored = await storage.get(MARK)
  const seq = typeof stored === 'number' ? stored : null
  let written: number | null | undefined = seq
  return {
    seq,
    set(next) {
      if (next === written) return
      written = next
      void write(next).catch((error: unknown) => {
        written = undefined // Nobody knows; the next one is written, whatever it is.
        reportFailure(log, { event: 'mark_failed', key }, error)
      })
    },
  }

  async function write(next: number | null): Promise<void> {
    const unconfirmed = { allowUnconfirmed: true } as const
    if (next === null) await storage.delete(MARK, unconfirmed)
    else await storage.put(MARK, next, unconfirmed)
  }
}
