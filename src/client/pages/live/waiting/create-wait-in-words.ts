import { createMemo } from 'solid-js'
import { countsFrom } from '../../../../queue/estimate/counts-from.ts'
import { waitFor } from '../../../../queue/estimate/wait.ts'
import type { Token } from '../../../../queue/ids.ts'
import { hasBegun } from '../../../../queue/position.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import type { WaitSaid } from '../../../../words/screens/live.ts'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { forecastStep } from './forecast-step.ts'

export type WaitInWords = WaitSaid & { readonly headline: string }

/** WAIT-1, WAIT-9: one forecast, as the sentence of the screen, a countdown and a range; null without a view. */
export function createWaitInWords(
  view: () => PublicView | null,
  token: () => Token,
  now: () => number,
  date: string,
  door: string | null,
) {
  const step = createMemo(() => {
    const seen = view()
    return seen && forecastStep(seen, now())
  })
  return createMemo((): WaitInWords | null => {
    const [seen, at] = [view(), step()]
    const wait = seen && at !== null && waitFor(seen, token(), at)
    if (!wait) return null
    // Before the day itself no number of minutes means anything.
    if (!hasBegun(seen.settings, at)) {
      return { headline: live().longDate(date), main: '', more: waitingRoom().place.kept }
    }
    const from = countsFrom(seen)
    const ready = live().beReady(from, wait, at, door)
    const said = { headline: ready, ...live().wait(from, wait, at) }
    // WAIT-25: an absence is the sentence itself, and what it means for the patient stands beneath.
    const { status, expectedBackAt } = seen.doctor
    if (seen.resting || (seen.availableSince === null && (status !== 'offline' || expectedBackAt))) {
      said.headline = live().doctor(seen)
      if (from === null) said.main = ready
    }
    return said
  })
}
