import { keep, readKept } from '../feed/kept.ts'

/**
 * Written and not known to be stored. The id stays with it, so that it is there once however often it is sent; `since` is
 * the newest message that was known then: if it is stored after all, it is among those that follow.
 */
export type Outgoing = { readonly commandId: string; readonly text: string; readonly since: number }

/** What this device holds of one conversation until the server has it. */
export type Kept = { readonly typed: string; readonly outgoing: readonly Outgoing[] }

const NOTHING: Kept = { typed: '', outgoing: [] }

const isOutgoing = (value: unknown): value is Outgoing =>
  typeof value === 'object' &&
  value !== null &&
  'commandId' in value &&
  typeof value.commandId === 'string' &&
  'text' in value &&
  typeof value.text === 'string' &&
  'since' in value &&
  typeof value.since === 'number'

/** Kept for the person, and forgotten with them when they sign out. */
export function makeKeptMessages(appointmentId: string) {
  const name = `anteroom:messages:${appointmentId}`
  return {
    read(): Kept {
      try {
        const { typed, outgoing } = JSON.parse(readKept(name) ?? '{}')
        return {
          typed: typeof typed === 'string' ? typed : '',
          outgoing: Array.isArray(outgoing) ? outgoing.filter(isOutgoing) : [],
        }
      } catch {
        return NOTHING // Of another version, or of somebody who played with it.
      }
    },
    write: (kept: Kept) => keep(name, JSON.stringify(kept)),
  }
}
