import { readKept } from './kept.ts'

/** PWA-2: a person's, so signing out forgets it. */
export const KEPT_VIEW = 'anteroom:view'

/** The newest view of the waiting room that was open last, and when it was so (UTC instant in ms). */
export type KeptView = { readonly appointmentId: string; readonly at: number; readonly view: unknown }

/** Null where another one was, or nothing is kept. What is in `view` is for the caller to read. */
export function keptView(of: { readonly appointmentId?: string; readonly key?: string }): KeptView | null {
  // Only this app writes there, and what it wrote is JSON.
  const kept: KeptView | null = JSON.parse(readKept(KEPT_VIEW) ?? 'null')
  return kept && kept.appointmentId === of.appointmentId ? kept : null
}
