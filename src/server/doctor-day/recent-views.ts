import type { Clock } from '../../platform/clock.ts'
import { kindOf } from '../../platform/error-kind.ts'
import type { Log } from '../../platform/log.ts'
import { withTimeLimit } from '../../platform/time-limit.ts'
import type { DoctorDayKey, Instant } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { RoomGateway } from '../rooms/gateway.ts'

/** The days among these of which a recent view is known, without anybody waiting long for it. */
export type RecentViews = (keys: readonly DoctorDayKey[]) => Promise<ReadonlyMap<DoctorDayKey, PublicView>>

type Options = {
  readonly rooms: Pick<RoomGateway, 'view'>
  readonly clock: Clock
  readonly log: Log
  /** How long one asker waits for the rooms, in ms. */
  readonly patience?: number
  /** Keeps the request alive for what it no longer waits for; without it the platform may let a late answer go. */
  readonly keepAlive?: (pending: Promise<unknown>) => void
}

const PATIENCE_MS = 700
const ASKED_AGAIN_MS = 15_000
/** A view that has not been followed by a newer one is shown no longer than this. */
const KEPT_MS = 60_000
const AT_ONCE = 6

/**
 * FIND-4: what a page that anybody may open costs the rooms. A room is asked once in 15 s, whoever wants to know and
 * whether it answers or not; six at once, however many look, and those first that have waited longest. An answer that comes
 * late is kept for who asks next. It belongs to one isolate: no promise is shared, as one request must not wait for
 * another's exchange.
 */
export function createRecentViews(options: Options): RecentViews {
  const { rooms, clock, log, patience = PATIENCE_MS, keepAlive = () => {} } = options
  /** Who takes longer than anybody waits is not counted: the exchange of a request that has ended may never settle. */
  const underWay = new Set<{ readonly since: Instant }>()
  const askedAt = new Map<DoctorDayKey, Instant>()
  const held = new Map<DoctorDayKey, { readonly view: PublicView; readonly at: Instant }>()
  const lastAsked = (key: DoctorDayKey) => askedAt.get(key) ?? Number.NEGATIVE_INFINITY

  async function ask(key: DoctorDayKey) {
    const exchange = { since: clock() }
    underWay.add(exchange)
    try {
      const view = await rooms.view(key)
      held.set(key, { view, at: clock() })
    } catch (error) {
      log({ event: 'view_unavailable', key, kind: kindOf(error) })
    } finally {
      underWay.delete(exchange)
    }
  }

  function forget(now: Instant) {
    for (const [key, at] of askedAt) if (now - at >= KEPT_MS) askedAt.delete(key)
    for (const [key, { at }] of held) if (now - at >= KEPT_MS) held.delete(key)
    for (const exchange of underWay) if (now - exchange.since >= patience) underWay.delete(exchange)
  }

  return async (keys) => {
    const now = clock()
    forget(now)
    const due = keys
      .filter((key) => now - lastAsked(key) >= ASKED_AGAIN_MS)
      .toSorted((one, other) => lastAsked(one) - lastAsked(other))
      .slice(0, Math.max(0, AT_ONCE - underWay.size))
    for (const key of due) askedAt.set(key, now)
    if (due.length > 0) {
      const answers = Promise.all(due.map(ask))
      keepAlive(answers)
      // Who has not answered by then is simply not known yet.
      await withTimeLimit(patience, () => answers).catch(() => {})
    }
    return new Map(
      keys.flatMap((key) => {
        const known = held.get(key)
        return known ? [[key, known.view] as const] : []
      }),
    )
  }
}
