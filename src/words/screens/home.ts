import type { LiveWords } from './live.ts'

/** The next appointment, with which a patient's home begins (FIND-5). */
export type HomeWords = {
  readonly label: string
  readonly loading: string
  readonly today: string
  readonly token: string
  /** How many turns are ahead, and when one's own is likely. */
  readonly waits: (place: string, ...about: Parameters<LiveWords['wait']>) => string
  readonly nowServing: (token: number, doctor: string) => string
  readonly open: string
  readonly inVisit: string
  /** NOTE-10: the doctor has left in mid-visit. */
  readonly paused: string
  readonly afterPaused: string
  readonly missed: string
  readonly afterMissed: string
  readonly interrupted: string
  readonly afterInterrupted: string
  readonly onItsWay: string
  readonly otherDayOnline: string
  /** The door is as the doctor wrote it; empty when there is none. */
  readonly otherDayInPerson: (door: string) => string
  readonly nothing: string
  readonly afterNothing: string
  readonly more: (count: number) => string
}
