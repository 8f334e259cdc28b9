/** What is more to say of a turn, or holds it up: the doctor is away (WAIT-16, NOTE-10), or the link does not work (MEET-7). */
export type TurnHeldWords = {
  /** WAIT-10: for whoever has joined. */
  readonly known: string
  /** WAIT-3: the way to the call while it is shut, and when it opens. */
  readonly callClosed: string
  readonly opensLater: string
  readonly fetchingLink: string
  /** WAIT-16: `time` is a time of day; null while nobody knows it. */
  readonly whenBack: (time: string | null) => string
  /** NOTE-10. */
  readonly pausedOffline: string
  readonly pausedBreak: string
  /** "4:07". */
  readonly interruptsIn: (time: string) => string
  readonly report: string
  readonly reporting: string
  readonly reported: string
}
