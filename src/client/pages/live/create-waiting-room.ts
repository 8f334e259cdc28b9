import { type Accessor, createMemo } from 'solid-js'
import { token } from '../../../queue/ids.ts'
import { type Standing, standingOf } from '../../../queue/views/standing.ts'
import type { Closed, PublicView } from '../../../queue/views/view.ts'
import { turnsAhead } from '../../../words/screens/live.ts'

export type Waiting = Extract<Standing, { stage: 'waiting' }>
export type Turn = Extract<Standing, { stage: 'called' | 'in_consultation' }>
type Ended = { readonly stage: Closed }

/** Where the holder of a token stands in the newest view, one accessor for each kind of screen. */
export function createWaitingRoom(
  view: Accessor<PublicView | null>,
  heldToken: () => number,
  isTooLate: (standing: Standing) => boolean | undefined,
) {
  const standing = createMemo<Standing | null>(() => {
    const now = view()
    return now === null ? null : standingOf(now, token(heldToken()))
  })
  /** WAIT-18: nobody stands anywhere any more on a day that is over. */
  const today = createMemo(() => {
    const now = standing()
    return now && isTooLate(now) ? null : now
  })
  const waiting = (): Waiting | null => {
    const now = today()
    return now?.stage === 'waiting' ? now : null
  }
  const turn = (): Turn | null => {
    const now = today()
    return now?.stage === 'called' || now?.stage === 'in_consultation' ? now : null
  }
  const ended = (): Ended | null => {
    const now = standing()
    switch (now?.stage) {
      case 'completed':
      case 'cancelled':
      case 'no_show':
      case 'interrupted':
        return { stage: now.stage }
      default:
        return null
    }
  }
  const position = () => waiting()?.position ?? (turn() ? 0 : null)
  const isServing = () => view()?.serving !== null
  const ahead = () => {
    const now = position()
    return now === null ? null : Math.max(0, turnsAhead(now, isServing()))
  }
  return {
    standing,
    waiting,
    turn,
    ended,
    isDayOver: () => standing() !== today(),
    position,
    ahead,
    isServing,
    token: () => standing()?.token ?? token(heldToken()),
  }
}
