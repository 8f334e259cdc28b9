import type { Token } from '../../../../queue/ids.ts'
import type { Closed, PublicView } from '../../../../queue/views/view.ts'
import { isAway } from '../now/deeds.ts'

/** What has become of the turn between two views, whoever's press it was. */
export type Happened =
  | { readonly type: 'started' | 'resumed' | 'called' | 'undone'; readonly token: Token }
  | { readonly type: 'ended'; readonly token: Token; readonly how: Closed; readonly next: Token | null }
  | { readonly type: 'left' | 'back' }

const CLOSED: readonly Closed[] = ['completed', 'no_show', 'cancelled', 'interrupted']
const howEnded = ({ closed }: PublicView, token: Token) => CLOSED.find((how) => closed[how].includes(token))

/** CONSOLE-1: null when what can be pressed means the same as before. */
export function happened(before: PublicView, after: PublicView): Happened | null {
  if (after.seq <= before.seq) return null
  const [was, is] = [before.turn, after.turn]
  if (is !== null && is.token !== was?.token) return begun(before, after, is)
  if (is === null && was !== null) {
    const how = howEnded(after, was.token)
    if (how) return { type: 'ended', token: was.token, how, next: null }
  }
  if (is?.status === 'in_consultation' && was?.status === 'called')
    return { type: 'started', token: is.token }
  if (isAway(before) === isAway(after)) return null
  return { type: isAway(after) ? 'left' : 'back' }
}

/** It is another's turn than before. */
function begun(
  before: PublicView,
  after: PublicView,
  { token, status }: NonNullable<PublicView['turn']>,
): Happened {
  const isOn = status === 'in_consultation'
  if (howEnded(before, token))
    return { type: isOn && before.closed.interrupted.includes(token) ? 'resumed' : 'undone', token }
  const last = before.turn?.token
  const how = last === undefined ? undefined : howEnded(after, last)
  if (last !== undefined && how && !isOn) return { type: 'ended', token: last, how, next: token }
  return { type: isOn ? 'started' : 'called', token }
}
