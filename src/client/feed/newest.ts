import type { PublicView } from '../../queue/views/view.ts'

/** The newest view wins, in whatever order views arrive (ROOM-3). */
export const newest = <Held extends PublicView | null>(held: Held, arrived: PublicView): PublicView =>
  held !== null && held.seq >= arrived.seq ? held : arrived
