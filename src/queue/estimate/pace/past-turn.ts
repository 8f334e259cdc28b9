import type { Instant } from '../../ids.ts'
import type { Mode } from '../../vocabulary.ts'

/** A turn of an earlier day. `durationMs` is null when the patient did not come. */
export type PastTurn = {
  readonly mode: Mode
  readonly durationMs: number | null
  readonly endedAt: Instant
  /** From the call to the start, where it is known. */
  readonly toStartMs?: number | undefined
  /** How long nobody was being seen before the call although somebody waited: a break. */
  readonly pauseBeforeMs?: number | undefined
}

/** The same with how much it counts: recent ones the most. */
export type WeighedTurn = PastTurn & { readonly weight: number }

/** A longer time without a turn is a night and not a break: whatever follows is another working day, in any zone. */
export const NIGHT = 6 * 60 * 60_000
