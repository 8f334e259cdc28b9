import { folded } from '../../../../platform/folded.ts'
import type { Token } from '../../../../queue/ids.ts'
import { type Day, patientOf } from '../console-day.ts'

/** CONSOLE-9: by the beginning of a token, or by every word of what is typed somewhere in the name. */
export function isFound(day: Day, token: Token, typed: string): boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const name = folded(patientOf(day, token)?.patientName ?? '')
  return words.every((word) => name.includes(word) || String(token).startsWith(word))
}
