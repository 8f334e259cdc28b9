import type { PublicView } from '../../../../queue/views/view.ts'
import type { Gap } from '../../../../record/gaps.ts'
import { timeToCome } from './countdown.ts'

/** What the bar asks before it does what was pressed (CONSOLE-2, CONSOLE-11, RX-6). */
export type Question =
  | { readonly type: 'finish'; readonly seconds: number }
  | { readonly type: 'gaps'; readonly gaps: readonly Gap[] }
  | { readonly type: 'skipHere' | 'skipEarly' }

/** Whether it is asked about finishing, and not about skipping. */
export const isAboutFinish = (question: Question | null) =>
  question?.type === 'finish' || question?.type === 'gaps'

/** CONSOLE-11: whoever is here, or may still come in time, is skipped only on second thought; null for who is neither. */
export function whyNotSkip(view: PublicView, now: number): Question | null {
  if (view.turn?.joined || view.turn?.ready) return { type: 'skipHere' }
  // Nothing counts down while the doctor is away: the two minutes are not over.
  return (timeToCome(view, now)?.ms ?? 1) > 0 ? { type: 'skipEarly' } : null
}
