import fc from 'fast-check'
import type { Token } from '../../queue/ids.ts'
import { from, given } from '../../queue/testing/day.ts'
import { anyHistory, crowded, queuesOf } from '../../queue/testing/random.ts'
import * as say from '../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../queue/views/view.ts'

/** Tokens 1 to `count` have booked; the doctor has begun and called token 1. */
export const runningDay = (count: number): PublicView => publicView(from(crowded(count), say.open()))

/** One patient with token 1, called; `start` also begins the visit. */
export function ownTurn(mode: 'online' | 'in_person', start: boolean): PublicView {
  const called = [say.book(1, { mode }), say.open(), say.join(1)]
  return publicView(given(...called, ...(start ? [say.start(null, true)] : [])))
}

/** Any view of any day that somebody still expects a turn in, and the token of one who does. */
export const anyViewWithToken: fc.Arbitrary<{ view: PublicView; token: Token }> = anyHistory({
  crowd: 16,
  length: 12,
})
  .chain((history) => fc.constantFrom(...queuesOf(history)))
  .map(publicView)
  .map((view) => ({ view, tokens: view.serving === null ? view.line : [view.serving, ...view.line] }))
  .filter(({ tokens }) => tokens.length > 0)
  .chain(({ view, tokens }) => fc.record({ view: fc.constant(view), token: fc.constantFrom(...tokens) }))
