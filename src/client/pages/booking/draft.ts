import { Mode } from '../../../queue/vocabulary.ts'

/** What somebody has begun to book; what they have not said yet is null. */
export type Draft = {
  readonly date: string | null
  readonly mode: Mode | null
  readonly reason: string
  /** NOTE-10: the appointment that is given up for this one. */
  readonly insteadOf?: string | undefined
}

export const NOTHING: Draft = { date: null, mode: null, reason: '' }

const PREFIX = 'anteroom.draft.'
const keyOf = (doctorId: string) => `${PREFIX}${doctorId}`

/**
 * BOOK-13: kept in this tab alone, as a reason is nobody else's business, and with whose it is: null for somebody who has
 * not signed in yet. A browser that keeps nothing loses the draft, and nothing else.
 */
export function keepDraft(doctorId: string, draft: Draft, by: string | null): void {
  try {
    sessionStorage.setItem(keyOf(doctorId), JSON.stringify({ ...draft, by }))
  } catch {
    // Full, or not allowed: the form still has it.
  }
}

/** What was kept by the same person, or before anybody had signed in. */
export function readDraft(doctorId: string, by: string | null): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(doctorId)) ?? 'null')
    if (!isKept(kept) || (kept.by !== null && kept.by !== by)) return NOTHING
    const { date, mode, reason, insteadOf } = kept
    return {
      date,
      mode: Object.values(Mode).find((each) => each === mode) ?? null,
      reason,
      ...(insteadOf !== undefined && { insteadOf }),
    }
  } catch {
    return NOTHING
  }
}

export function forgetDraft(doctorId: string): void {
  try {
    sessionStorage.removeItem(keyOf(doctorId))
  } catch {
    // Nothing can have been kept either.
  }
}

/** BOOK-13: whoever signs out leaves nothing of it behind. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // Nothing can have been kept either.
  }
}

type Kept = { date: string | null; mode: unknown; reason: string; by: string | null; insteadOf?: string }

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  'date' in value &&
  isTextOrNull(value.date) &&
  'by' in value &&
  isTextOrNull(value.by) &&
  'mode' in value &&
  (!('insteadOf' in value) || typeof value.insteadOf === 'string')

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'
