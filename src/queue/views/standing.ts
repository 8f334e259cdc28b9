import type { Token } from '../ids.ts'
import { positionOf } from '../position.ts'
import { type Closed, currentToken, type PublicTurn, type PublicView } from './view.ts'

/** Where one token stands, as its holder's screen needs it (WAIT-1, WAIT-3). */
export type Standing =
  | {
      readonly stage: 'waiting'
      readonly token: Token
      readonly position: number
      readonly joined: boolean
      readonly ready: boolean
    }
  | { readonly stage: 'called'; readonly token: Token; readonly turn: PublicTurn }
  | { readonly stage: 'in_consultation'; readonly token: Token; readonly turn: PublicTurn }
  | { readonly stage: Closed; readonly token: Token }
  | { readonly stage: 'unknown'; readonly token: Token }

/** Follows a reassigned token to the one that counts now. */
export function standingOf(view: PublicView, heldToken: Token): Standing {
  const token = currentToken(view, heldToken)
  if (view.turn?.token === token) return { stage: view.turn.status, token, turn: view.turn }
  const position = positionOf(view, token)
  if (position !== null) {
    const [joined, ready] = [view.joined.includes(token), view.ready.includes(token)]
    return { stage: 'waiting', token, position, joined, ready }
  }
  for (const stage of ['completed', 'cancelled', 'no_show', 'interrupted'] as const) {
    if (view.closed[stage].includes(token)) return { stage, token }
  }
  return { stage: 'unknown', token }
}
