/** "My appointments" (FIND-7). */
export type AppointmentsWords = {
  readonly heading: string
  /** PAGE-7: what is here, and what leads to the rest. */
  readonly about: string
  readonly toVisits: string
  readonly loading: string
  readonly upcoming: string
  readonly past: string
  readonly nothing: string
  readonly findDoctor: string
  readonly today: string
  readonly token: string
  readonly open: string
  readonly addToCalendar: string
  readonly cancel: string
  /** LINK-3. */
  readonly confirmed: string
  readonly missed: {
    readonly says: string
    readonly offer: string
  }
  readonly cancelling: {
    readonly title: string
    readonly about: (token: number, doctor: string, date: string) => string
    readonly isFinal: string
    /** Of a visit that has begun. */
    readonly endsVisit: string
    readonly keep: string
    readonly cancel: string
  }
  readonly said: {
    readonly cancelled: (token: number, doctor: string) => string
  }
}
