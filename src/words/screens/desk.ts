/** The screen of the front desk (DESK). */
export type DeskWords = {
  readonly title: string
  readonly loading: string
  readonly doctors: string
  readonly noDoctors: string
  readonly loadingDay: string
  /** DESK-1: a doctor in one line. */
  readonly serving: (token: number) => string
  readonly nobodyServing: string
  readonly waiting: (count: number) => string
  readonly closed: string
  readonly statuses: Readonly<Record<'available' | 'busy' | 'on_break' | 'offline', string>>
  readonly walkIn: {
    readonly heading: string
    readonly name: string
    readonly nameMissing: string
    readonly phone: string
    readonly phoneHint: string
    readonly doctor: string
    readonly add: string
    readonly adding: string
    readonly given: (name: string, doctor: string) => string
    readonly print: string
    readonly next: string
  }
  readonly row: {
    readonly arrived: string
    readonly arrivedOf: (name: string) => string
    readonly move: string
    readonly cancel: string
    readonly print: string
    readonly noPhone: string
  }
  readonly cancelling: {
    readonly title: (token: number, name: string) => string
    readonly means: string
    readonly keep: string
    readonly cancel: string
  }
  readonly ticket: {
    readonly title: (token: number) => string
    readonly token: string
    readonly paper: string
    readonly papers: Readonly<Record<'roll58' | 'roll80' | 'a4', string>>
    readonly print: string
    readonly close: string
  }
}
