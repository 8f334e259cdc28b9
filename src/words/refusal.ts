import type { RefusalCode } from '../queue/refusal.ts'
import type { Dictionary } from './dictionary.ts'

/** What a room answered to a command it did not do, in one language. */
export function refusalInWords({ refusals, commands, api }: Dictionary, code: string): string {
  if (code === 'UNAVAILABLE') return commands.notSaved
  if (code === 'INTERNAL') return api.refusals.INTERNAL
  return Object.hasOwn(refusals, code) ? refusals[code as RefusalCode] : commands.refused
}
