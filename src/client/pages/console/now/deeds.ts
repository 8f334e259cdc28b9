import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'

/** What the bar offers about the turn that is on. Each names the turn it is about, as the press must (CALL-5). */
export type Deed =
  | { readonly type: 'start'; readonly token: Token }
  /** CALL-4: finishing a visit that its patient never joined marks it as missed. */
  | { readonly type: 'finish'; readonly token: Token; readonly isMissed: boolean }
  | { readonly type: 'skip'; readonly token: Token }
  | { readonly type: 'resume'; readonly token: Token }
  | { readonly type: 'callNext' }
  | { readonly type: 'back'; readonly isFirst: boolean }

type Deeds = { readonly main: Deed | null; readonly side: readonly Deed[] }

/** Not here, whatever the room shows of a visit that is still open (CALL-6, CONSOLE-4). */
export const isAway = ({ availableSince }: Pick<PublicView, 'availableSince'>) => availableSince === null

/**
 * CALL-2 to CALL-6: the one thing to do next, and what else there is. While the doctor is away that is coming back, and
 * Start recedes; a visit that is open is finished first, away or not.
 */
export function deedsOf(view: PublicView): Deeds {
  const { turn, interrupted, line } = view
  const back: Deed = { type: 'back', isFirst: view.runningSince === null }
  if (turn?.status === 'in_consultation') {
    const main: Deed = { type: 'finish', token: turn.token, isMissed: !turn.joined }
    return { main, side: isAway(view) ? [back] : [] }
  }
  if (turn !== null) {
    const start: Deed = { type: 'start', token: turn.token }
    const skip: Deed = { type: 'skip', token: turn.token }
    return isAway(view) ? { main: back, side: [start, skip] } : { main: start, side: [skip] }
  }
  const resume: readonly Deed[] = interrupted === null ? [] : [{ type: 'resume', token: interrupted }]
  if (isAway(view)) return { main: back, side: resume }
  const [main = null, ...side] = [...resume, ...(line.length > 0 ? [{ type: 'callNext' } as const] : [])]
  return { main, side }
}
