/** Begins as everything does that is forgotten when somebody signs out (components/forget-person.ts). */
const PREFIX = 'anteroom:visit.'

export type PartName = 'notes' | 'analysis' | 'prescription'

/** DRAFT-2: what has been typed and not saved, with what it rests on. */
export type Kept<Base, Value> = {
  readonly base: Base
  readonly value: Value
  readonly rested: Value
  /** What was sent and has not been answered. */
  readonly sent: readonly Value[]
}

const nameOf = (appointmentId: string, part: PartName) => `${PREFIX}${appointmentId}.${part}`

export function keepDraft(
  appointmentId: string,
  part: PartName,
  kept: Kept<unknown, unknown>,
): string | null {
  const text = JSON.stringify(kept)
  try {
    localStorage.setItem(nameOf(appointmentId, part), text)
    return text
  } catch {
    return null // Full or forbidden: the page still has it.
  }
}

/** `text` is what this tab kept last: what another tab has kept since stays. */
export function forgetDraft(appointmentId: string, part: PartName, text: string | null): void {
  try {
    const name = nameOf(appointmentId, part)
    if (text === null || localStorage.getItem(name) === text) localStorage.removeItem(name)
  } catch {
    // Nothing can have been kept either.
  }
}

export function readDraft(
  appointmentId: string,
  part: PartName,
): { readonly text: string; readonly kept: Kept<unknown, unknown> } | null {
  try {
    const text = localStorage.getItem(nameOf(appointmentId, part))
    if (text === null) return null
    const kept: unknown = JSON.parse(text)
    return isKept(kept) ? { text, kept } : null
  } catch {
    return null
  }
}

/** The visits of which this device still holds something that is not saved. */
export function visitsKept(): ReadonlySet<string> {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
    return new Set(names.map((name) => name.slice(PREFIX.length, name.lastIndexOf('.'))))
  } catch {
    return new Set()
  }
}

const isKept = (value: unknown): value is Kept<unknown, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'base' in value &&
  'value' in value &&
  'rested' in value &&
  'sent' in value &&
  Array.isArray(value.sent)
