import { folded } from '../../../../platform/folded.ts'
import type { Token } from '../../../../queue/ids.ts'
import { patientOf } from '../console-day.ts'

/** Whoever is on a day's list, by name. */
type Named = { readonly patients: readonly { readonly token: number; readonly patientName: string }[] }

/** CONSOLE-9: by the beginning of a token, or by every word of what is typed somewhere in the name. */
export function isFound(day: Named, token: Token, typed: string): boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const name = folded(patientOf(day, token)?.patientName ?? '')
  return words.every((word) => name.includes(word) || String(token).startsWith(word))
}
