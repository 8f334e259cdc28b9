import { countsFrom } from '../../../queue/estimate/counts-from.ts'
import { waitFor } from '../../../queue/estimate/wait.ts'
import type { Instant } from '../../../queue/ids.ts'
import type { Standing } from '../../../queue/views/standing.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import { day } from '../../language/day.ts'
import { home } from '../../language/home.ts'
import { live } from '../../language/live.ts'

export type Said = { readonly main: string; readonly more: string; readonly tone: '' | 'turn' | 'missed' }

/** FIND-5: where one stands, as one sentence and what belongs to it. */
export function inTheLine(view: PublicView, standing: Standing, now: Instant): Said {
  switch (standing.stage) {
    case 'waiting': {
      const wait = waitFor(view, standing.token, now)
      const more = wait ? home().waits(countsFrom(view), wait, now) : ''
      return { main: live().place(standing.position, view.serving !== null), more, tone: '' }
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
