import { createEffect } from 'solid-js'
import { createRemembered } from '../../../feed/remembered.ts'
import type { createWaitingRoom } from '../create-waiting-room.ts'

/** WAIT-2: how far a token has come: how many turns are ahead, and the most there were, as this device has seen it. */
export function createWayHere(id: string, room: ReturnType<typeof createWaitingRoom>) {
  const [remembered, remember] = createRemembered(() => `anteroom:first:${id}:${room.token()}`)
  const ahead = () => room.ahead() ?? 0
  const first = () => Math.max(ahead(), Number(remembered() ?? 0) || 0)
  createEffect(() => {
    if (ahead() > Number(remembered() ?? 0)) remember(String(ahead()))
  })
  /** From 0 to 1. */
  const come = () => 1 - ahead() / Math.max(1, first())
  return { ahead, first, come }
}
export type WayHere = ReturnType<typeof createWayHere>
