import { countsFrom } from '../../../queue/estimate/counts-from.ts'
import { waitFor } from '../../../queue/estimate/wait.ts'
import type { Instant } from '../../../queue/ids.ts'
import type { Standing } from '../../../queue/views/standing.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import { day } from '../../language/day.ts'
import { home } from '../../language/home.ts'
import { live } from '../../language/live.ts'

export type Said = {
  readonly main: string
  readonly more: string
  readonly tone: '' | 'turn' | 'missed'
  /** What is read out when it changes: the minutes of a forecast are not. */
  readonly heard?: string
}

/** FIND-5: where one stands, as the waiting room says it (WAIT-9), and what belongs to it. The door as in `doorOf`. */
export function inTheLine(view: PublicView, standing: Standing, now: Instant, door: string | null): Said {
  switch (standing.stage) {
    case 'waiting': {
      const wait = waitFor(view, standing.token, now)
      const place = live().place(standing.position, view.serving !== null)
      if (!wait) return { main: place, more: '', tone: '' }
      const from = countsFrom(view)
      const main = live().beReady(from, wait, now, door)
      return { main, more: home().waits(place, from, wait, now), tone: '', heard: place }
    }
    case 'called':
      return { main: live().place(0, true), more: '', tone: 'turn' }
    case 'in_consultation':
      return view.availableSince === null
        ? { main: home().paused, more: home().afterPaused, tone: 'turn' }
        : { main: home().inVisit, more: '', tone: 'turn' }
    case 'no_show':
      return { main: home().missed, more: home().afterMissed, tone: 'missed' }
    case 'interrupted':
      return { main: home().interrupted, more: home().afterInterrupted, tone: '' }
    case 'completed':
    case 'cancelled':
      return { main: day().statuses[standing.stage], more: '', tone: '' }
    case 'unknown':
      return { main: home().onItsWay, more: '', tone: '' }
    default:
      return standing satisfies never
  }
}
