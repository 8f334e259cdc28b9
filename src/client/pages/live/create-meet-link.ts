import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { PublicTurn } from '../../../queue/view.ts'
import { api } from '../../api/light-trpc.ts'

const RETRY_MS = 2_000

/** The link of the visit that has started, asked of the Worker: it is in no frame (ROOM-4). Null until it is known. */
export function createMeetLink(appointmentId: string, turn: () => PublicTurn | null) {
  const [link, setLink] = createSignal<string | null>(null)
  let retry: ReturnType<typeof setTimeout> | undefined
  const hasStarted = () => turn()?.status === 'in_consultation' && turn()?.mode === 'online'

  async function ask() {
    const found = await api.appointments.one.query({ appointmentId }).catch(() => null)
    if (!hasStarted()) return
    setLink(found?.meetLink ?? null)
    if (link() === null) retry = setTimeout(ask, RETRY_MS)
  }

  createEffect(
    on(hasStarted, (started) => {
      clearTimeout(retry)
      setLink(null)
      if (started) void ask()
    }),
  )
  onCleanup(() => clearTimeout(retry))
  return link
}
