/** A patient's completed visits (HIST-2, HIST-6). */
export type HistoryWords = {
  readonly title: string
  /** PAGE-7: what is here, and what leads to the rest. */
  readonly about: string
  readonly toAppointments: string
  readonly loading: string
  readonly filters: {
    readonly label: string
    readonly from: string
    readonly to: string
    readonly doctor: string
    readonly anyDoctor: string
    readonly showAll: string
  }
  readonly none: string
  readonly noneMatches: string
  readonly findDoctor: string
  readonly more: string
  readonly loadingMore: string
  readonly shown: (count: number) => string
  readonly card: {
    /** Of a doctor and a date. */
    readonly label: (doctor: string, date: string) => string
    readonly month: (date: string) => string
    readonly date: (date: string) => string
    readonly fromTo: (from: string, to: string) => string
    readonly prescription: string
    readonly corrected: string
    readonly andMore: (count: number) => string
    readonly open: string
    /** Opens all that the visit has left in the card itself; `close` closes it again. */
    readonly show: string
    readonly close: string
  }
}
