import type { KeptDay } from '../../ledger/kept-day.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import type { Keep } from '../ports.ts'
import type { HostStorage } from './storage.ts'

const KEPT = 'day'
/** ROOM-16: raised whenever a `Queue` or what stands beside it here has another shape: what is of another version is not read. */
export const KEPT_VERSION = 2
/** Durable Objects that keep values by key take 128 KiB each; a day this large is read from the log instead. */
const MOST_CHARACTERS = 120_000

const unconfirmed = { allowUnconfirmed: true } as const

/** Unconfirmed: no frame waits for this to be on disk, and what is lost is read from the log. */
export async function openKeep(storage: HostStorage, log: Log, key: DoctorDayKey): Promise<Keep> {
  const stored = await storage.get(KEPT)
  return {
    day: readKept(stored, key),
    set(day) {
      const text = JSON.stringify({ version: KEPT_VERSION, day })
      const written =
        text.length > MOST_CHARACTERS
          ? storage.delete(KEPT, unconfirmed)
          : storage.put(KEPT, text, unconfirmed)
      void written.catch((error: unknown) => reportFailure(log, { event: 'keep_failed', key }, error))
    },
  }
}

/** What we have written ourselves: looked at for its version and its day, no further. What is nothing of ours is not read. */
function readKept(stored: unknown, key: DoctorDayKey): KeptDay | null {
  try {
    const { version, day } = JSON.parse(String(stored))
    return version === KEPT_VERSION && day.queue.key === key ? day : null
  } catch {
    return null
  }
}
