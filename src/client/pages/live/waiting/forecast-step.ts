import type { Instant } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'

/** A forecast is worked out again this often between events; it is shown in minutes. */
const STEP_MS = 5_000

export const forecastStep = (view: PublicView, now: number): Instant =>
  Math.max(view.at, Math.floor(now / STEP_MS) * STEP_MS)
