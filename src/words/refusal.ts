import type { RefusalCode } from '../queue/refusal.ts'
import type { ApiRefusal, Dictionary } from './dictionary.ts'

/** What a room answered to a command it did not do, in one language. */
export function refusalInWords({ refusals, commands, api }: Dictionary, code: string): string {
  if (code === 'UNAVAILABLE') return commands.notSaved
  if (Object.hasOwn(refusals, code)) return refusals[code as RefusalCode]
  return Object.hasOwn(api.refusals, code) ? api.refusals[code as ApiRefusal] : commands.refused
}
