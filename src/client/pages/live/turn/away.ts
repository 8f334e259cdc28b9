import { live } from '../../../language/live.ts'
import { turnHeld } from '../../../language/turn-held.ts'

/** WAIT-16: when to expect a doctor who is away. */
export const whenBack = (backAt: number | null) =>
  turnHeld().whenBack(backAt === null ? null : live().timeOfDay(backAt))
