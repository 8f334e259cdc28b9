import { countsFrom } from '../queue/estimate/counts-from.ts'
import { waitFor } from '../queue/estimate/wait.ts'
import type { Logged } from '../queue/events.ts'
import { evolve } from '../queue/evolve.ts'
import { positionOf } from '../queue/position.ts'
import { isLive, type Queue } from '../queue/queue.ts'
import { publicView } from '../queue/views/view.ts'
import type { Batch } from './ports.ts'

/** One forecast as `jsonb_to_recordset` reads it; instants as ISO text in UTC. */
export type ForecastRecord = {
  readonly id: string
  readonly appointment_id: string
  readonly token: number
  readonly position: number
  readonly made_at: string
  readonly low_at: string
  readonly likely_at: string
  readonly high_at: string
}

const iso = (at: number) => new Date(Math.round(at)).toISOString()

/**
 * POS-4: the wait as it was shown at every joining and with every news of a position, from the queue as it stood
 * then. Before the day's first turn no wait is shown, and no time of day while nobody knows when the doctor comes, so
 * none is kept.
 */
export function forecastRecords({ before, logged, notifications }: Batch): readonly ForecastRecord[] {
  const told = new Set(notifications.flatMap(({ type, id }) => (type === 'position_update' ? [id] : [])))
  const records: ForecastRecord[] = []
  let queue = before
  for (const row of logged) {
    queue = evolve(queue, row)
    records.push(...forecastsAfter(queue, row, told))
  }
  return records
}

function forecastsAfter(
  queue: Queue,
  { seq, at, event }: Logged,
  told: ReadonlySet<string>,
): ForecastRecord[] {
  if (queue.runningSince === null) return []
  const joined = event.type === 'PatientJoined' ? event.token : null
  const shown = queue.entries
    .filter(({ status }) => isLive(status))
    .map((entry) => ({ entry, id: `${queue.key}:${seq}:${entry.appointmentId}` }))
    .filter(({ entry, id }) => entry.token === joined || told.has(id))
  if (shown.length === 0) return []
  const view = publicView(queue)
  if (countsFrom(view) !== null) return []
  return shown.flatMap(({ entry: { appointmentId, token }, id }) => {
    const wait = waitFor(view, token, at)
    const position = positionOf(view, token)
    if (wait === null || position === null) return []
    return [
      {
        id,
        appointment_id: appointmentId,
        token,
        position,
        made_at: iso(at),
        low_at: iso(at + wait.low),
        likely_at: iso(at + wait.likely),
        high_at: iso(at + wait.high),
      },
    ]
  })
}
