import type { Closed, PublicView } from '../../../../queue/views/view.ts'
import { ending } from '../../../language/ending.ts'

/** How it ended, and what that means; a missed turn has its own screen. */
export function endingInWords(
  stage: Closed,
  { isCancelled }: Pick<PublicView, 'isCancelled'>,
): { readonly says: string; readonly more: string } {
  const words = ending()
  switch (stage) {
    case 'no_show':
      return { says: words.missed, more: '' }
    case 'completed':
      return { says: words.completed, more: words.afterCompleted }
    case 'cancelled':
      if (isCancelled) return { says: words.dayCancelled, more: words.afterDayCancelled }
      return { says: words.cancelled, more: words.afterCancelled }
    case 'interrupted':
      return { says: words.interrupted, more: words.afterInterrupted }
    default:
      return stage satisfies never
  }
}
