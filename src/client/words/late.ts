import { countsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import type { Instant } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'
import { timeOfDay, waitInWords } from './live.ts'

type Forecast = { readonly view: PublicView; readonly position: number; readonly wait: Wait | null }

/** LATE-5: "number 5 in line, likely about 14:50 (14:35–15:10)". */
export function laterPlaceInWords({ view, position, wait }: Forecast, now: Instant): string {
  const place = `number ${position} in line`
  if (wait === null) return place
  if (countsFrom(view) !== null) {
    const { main, more } = waitInWords(view, wait, now)
    return `${place}, ${main.toLowerCase()} ${more}`
  }
  const at = (ms: number) => timeOfDay(now + ms)
  return `${place}, likely about ${at(wait.likely)} (${at(wait.low)}–${at(wait.high)})`
}

/** What it is compared with, shorter: "number 3 in line, likely about 14:28". */
export function presentPlaceInWords({ view, position, wait }: Forecast, now: Instant): string {
  const place = `number ${position} in line`
  if (wait === null || countsFrom(view) !== null) return place
  return `${place}, likely about ${timeOfDay(now + wait.likely)}`
}
