import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { PublicTurn } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { createLatest } from '../create-latest.ts'

const RETRY_MS = 2_000

/**
 * The link of the visit that has started, asked of the Worker: it is in no frame (ROOM-4). Null until it is known, and
 * asked for again at every change of the day: the doctor may have set another one (MEET-7).
 */
export function createMeetLink(
  appointmentId: string,
  turn: () => PublicTurn | null,
  seq: () => number | undefined,
) {
  const [link, setLink] = createSignal<string | null>(null)
  const begin = createLatest()
  let retry: ReturnType<typeof setTimeout> | undefined
  const hasStarted = createMemo(() => turn()?.status === 'in_consultation' && turn()?.mode === 'online')

  async function ask() {
    const isLatest = begin()
    const found = await api.appointments.one.query({ appointmentId }).catch(() => null)
    if (!isLatest() || !hasStarted()) return
    if (found?.meetLink) setLink(found.meetLink)
    else retry = setTimeout(ask, RETRY_MS)
  }

  createEffect(
    on([hasStarted, seq], ([started]) => {
      clearTimeout(retry)
      if (started) void ask()
      else setLink(null)
    }),
  )
  onCleanup(() => clearTimeout(retry))
  return link
}
