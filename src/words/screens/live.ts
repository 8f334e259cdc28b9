import type { CountsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import type { Instant } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'

/** The waiting room in one language. */
export type LiveWords = {
  readonly timeOfDay: (at: Instant) => string
  /** `date` is `YYYY-MM-DD`. */
  readonly longDate: (date: string) => string
  /** POS-1: the turns until one's own. `position` is 0 at one's turn. */
  readonly place: (position: number, isServing: boolean) => string
  /** WAIT-9: the one sentence of the screen, about the early end of `wait`. The door is null for a visit online. */
  readonly beReady: (from: CountsFrom | null, wait: Wait, now: Instant, door: string | null) => string
  /**
   * POS-3, POS-5: whole minutes that count down between events, and the range: "14:20–14:40", with the "likely 14:28" of
   * the same forecast apart (WAIT-26); from when the doctor comes while nobody knows when that will be.
   */
  readonly wait: (from: CountsFrom | null, wait: Wait, now: Instant) => WaitSaid
  /** WAIT-4: what the doctor is doing, and until when; LATE-6: what nobody knows is not said. NOTE-10: nor a visit that waits. */
  readonly doctor: (
    view: Pick<PublicView, 'doctor' | 'resting' | 'runningSince'> &
      Partial<Pick<PublicView, 'availableSince'>>,
  ) => string
}

export type WaitSaid = { readonly main: string; readonly more: string; readonly likely?: string }

/** While nobody is being served, one turn fewer is ahead. */
export const turnsAhead = (position: number, isServing: boolean) => (isServing ? position : position - 1)

const MINUTE = 60_000

/** WAIT-9: there is no time left to get ready. */
export const isSoon = (wait: Wait) => wait.low < MINUTE

export const minutesOf = (wait: Wait) => Math.round(wait.likely / MINUTE)

/** "4:07"; hours, if it comes to that, as minutes. The same in every language. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
