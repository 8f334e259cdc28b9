import type { Token } from '../../../../queue/ids.ts'
import { type Day, patientOf } from '../console-day.ts'

/** Without case or accents, as one types in a hurry. Marks of other scripts are letters, and stay. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()

/** CONSOLE-9: by the beginning of a token, or by every word of what is typed somewhere in the name. */
export function isFound(day: Day, token: Token, typed: string): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const name = plain(patientOf(day, token)?.patientName ?? '')
  return words.every((word) => name.includes(word) || String(token).startsWith(word))
}
