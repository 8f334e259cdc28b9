import type { DoctorDayKey } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { RoomGateway } from '../rooms/gateway.ts'

/** The view of a day of whose log `seq` is the last number as far as the asker knows; a newer one where there is. */
export type ViewAt = (key: DoctorDayKey, seq: number) => Promise<PublicView>

const MOST = 100

/**
 * BOOK-9: anybody may ask for forecasts, so that a room is asked once after each event and not each time: the log's last
 * number tells whether a view is still the newest. It belongs to one isolate; the day that was looked at longest ago goes.
 */
export function createViewAt(rooms: Pick<RoomGateway, 'view'>, most = MOST): ViewAt {
  const kept = new Map<DoctorDayKey, PublicView>()

  function keep(key: DoctorDayKey, view: PublicView): PublicView {
    const known = kept.get(key)
    const newest = known && known.seq > view.seq ? known : view
    kept.delete(key)
    kept.set(key, newest)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return newest
  }

  return async (key, seq) => {
    const known = kept.get(key)
    return keep(key, known && known.seq === seq ? known : await rooms.view(key))
  }
}
