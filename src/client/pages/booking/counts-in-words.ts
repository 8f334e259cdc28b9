import { booking } from '../../language/booking.ts'
import { live } from '../../language/live.ts'

type Times = { readonly countsFrom: 'start' | 'return' | null; readonly opensAt: number }

/** BOOK-9: what the times count from while nobody knows when the doctor comes; null when they are times of day. */
export function countsInWords({ countsFrom, opensAt }: Times, now: number): string | null {
  const { answer } = booking()
  switch (countsFrom) {
    case null:
      return null
    case 'start':
      return opensAt > now ? answer.fromOpening(live().timeOfDay(opensAt)) : answer.fromNow
    case 'return':
      return answer.fromReturn
    default:
      return countsFrom satisfies never
  }
}
