import { type Instant, type Token, token } from '../ids.ts'
import { countsForCapacity } from '../queue.ts'
import type { PublicView } from '../views/view.ts'
import { type Wait, waitFor } from './wait.ts'

/** Stands for the token that is not given yet; real ones begin with 1. */
const NEWCOMER = token(0)

/**
 * BOOK-9 the wait of whoever would book now. That booking would be an event of now, so the time since the last one counts
 * as it would then: a moment after booking the waiting room says the same.
 */
export const waitForNewcomer = (view: PublicView, now: Instant): Wait | null =>
  waitFor({ ...view, at: Math.max(view.at, now), line: [...view.line, NEWCOMER] }, NEWCOMER, now)

/** BOOK-9 the token that the next booking gets (BOOK-1): every one ever given is still seen somewhere in the view. */
export function nextTokenOf(view: Pick<PublicView, 'line' | 'serving' | 'closed'>): Token {
  const { serving, line, closed } = view
  const given = [serving ?? NEWCOMER, ...line, ...Object.values(closed).flat()]
  return token(Math.max(0, ...given) + 1)
}

/** BOOK-4 how many of the day's places are taken, as a booking counts them. */
export function placesTaken({ serving, line, closed }: Pick<PublicView, 'line' | 'serving' | 'closed'>) {
  const ended = Object.keys(closed) as (keyof typeof closed)[]
  const counted = ended.filter(countsForCapacity).map((end) => closed[end].length)
  return line.length + (serving === null ? 0 : 1) + counted.reduce((sum, count) => sum + count, 0)
}
