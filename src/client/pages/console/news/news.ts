import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'

/** CONSOLE-25: what the doctor is told quietly while they do something else. */
export type News =
  | { readonly type: 'here' | 'ready'; readonly tokens: readonly Token[] }
  | { readonly type: 'wrote'; readonly appointmentId: string }
  | { readonly type: 'link' }

/** Which kinds of it can be heard, each by the doctor's own choice. */
export const SOUNDS = ['ready', 'wrote', 'link'] as const
export type Sound = (typeof SOUNDS)[number]

/** A newcomer is heard as somebody who is ready is. */
export const soundOf = ({ type }: News): Sound => (type === 'here' ? 'ready' : type)

/** What of a new view is news; null when nothing is. Who says at once that they are here and ready is ready. */
export function newsOf(before: PublicView, after: PublicView): News | null {
  if (after.seq <= before.seq) return null
  if (after.meetLinkReportedAt !== null && before.meetLinkReportedAt === null) return { type: 'link' }
  const ready = after.ready.filter((token) => !before.ready.includes(token))
  if (ready.length > 0) return { type: 'ready', tokens: ready }
  const here = after.joined.filter((token) => !before.joined.includes(token) && wasWaiting(before, token))
  return here.length > 0 ? { type: 'here', tokens: here } : null
}

/** Whoever was put back from a turn has joined long ago. */
const wasWaiting = ({ line }: PublicView, token: Token) => line.includes(token)

/** Of the people whose messages wait, the one of whom there are more than before; null when nobody has written. */
export function whoWrote(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string | null {
  for (const [appointmentId, count] of after)
    if (count > (before.get(appointmentId) ?? 0)) return appointmentId
  return null
}
