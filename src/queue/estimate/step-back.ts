import type { Instant, Token } from '../ids.ts'
import { movedBack } from '../line.ts'
import type { PublicView } from '../views/view.ts'
import { type Wait, waitFor } from './wait.ts'

/** LATE-5: what the wait would be after letting `places` others go first, to be seen before confirming. */
export const waitAfterSteppingBack = (
  view: PublicView,
  token: Token,
  places: number,
  now: Instant,
): Wait | null => waitFor({ ...view, line: movedBack(view.line, token, places) }, token, now)
