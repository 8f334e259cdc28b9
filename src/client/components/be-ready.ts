import type { Mode } from '../../queue/vocabulary.ts'
import { live } from '../language/live.ts'

type Times = { readonly lowAt: number; readonly likelyAt: number; readonly highAt: number }

/** WAIT-20: the door to be at; null for a visit online. */
export const doorOf = (mode: Mode, { door }: { readonly door: string }): string | null =>
  mode === 'online' ? null : door

/** WAIT-9: the sentence of the waiting room, about times that the server has worked out. */
export function beReady({ lowAt, likelyAt, highAt }: Times, door: string | null): string {
  const now = Date.now()
  const wait = { low: lowAt - now, likely: likelyAt - now, high: highAt - now }
  return live().beReady(null, wait, now, door)
}
