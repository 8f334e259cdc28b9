import type { Mode } from '../../queue/vocabulary.ts'

/** What a doctor sets, and what is told beside it: the settings, the Meet link, the next day, the forecasts' score. */
export type SettingsWords = {
  readonly form: SettingsFormWords
  readonly faults: SettingsFaultWords
  readonly stays: StayingWords
  readonly saved: SavedWords
  readonly link: LinkWords
  readonly nextDay: NextDayWords
  /** POS-4: of how many visits. */
  readonly score: (inside: number, count: number) => string
}

type SettingsFormWords = {
  readonly title: string
  readonly schedule: string
  readonly scheduleHint: string
  readonly bookings: string
  readonly bookingsHint: string
  readonly visits: string
  readonly visitsHint: string
  readonly workingDays: string
  /** ISO weekdays, 1 = Monday. */
  readonly weekday: (weekday: number) => string
  readonly weekdayShort: (weekday: number) => string
  readonly opens: string
  readonly closes: string
  readonly clinicTime: (zone: string) => string
  readonly capacity: string
  readonly capacityHint: string
  readonly modes: string
  readonly minutes: string
  readonly minutesHint: string
  readonly door: string
  readonly doorHint: string
  readonly skips: string
  readonly skipsHint: string
  readonly cannotTell: string
  readonly close: string
  readonly save: string
  readonly saving: string
  readonly unsaved: string
  readonly keepEditing: string
  readonly discard: string
}

/** SET-4: beside the field. */
type SettingsFaultWords = {
  readonly whole: (most: number) => string
  readonly tooLong: (most: number) => string
  readonly times: string
  readonly order: string
  readonly days: string
  readonly modes: string
}

/** SET-3: what a change does not touch. */
type StayingWords = {
  readonly onWeekday: (bookings: number, weekday: number) => string
  readonly inMode: Readonly<Record<Mode, (bookings: number) => string>>
  readonly moreThan: (days: number, capacity: number) => string
  readonly hours: string
}

/** SET-4: what has changed, as parts of one sentence. */
type SavedWords = {
  readonly sentence: (parts: readonly string[]) => string
  readonly minutes: (minutes: number) => string
  readonly capacity: (patients: number) => string
  readonly hours: (opensAt: string, closesAt: string) => string
  readonly days: (weekdays: readonly number[]) => string
  readonly modes: (modes: readonly Mode[]) => string
  readonly door: (door: string) => string
  readonly skips: (on: boolean) => string
  readonly close: string
}

type LinkWords = {
  readonly title: string
  /** MEET-3. */
  readonly needed: string
  readonly label: string
  readonly valid: string
  readonly tells: string
  /** MEET-10: beside the sentence of MEET-2. */
  readonly why: {
    readonly empty: string
    readonly space: string
    readonly http: string
    readonly no_https: string
    readonly host: string
    readonly capitals: string
    readonly query: string
    readonly groups: string
  }
  /** MEET-5: a box to tick, and what it brings. */
  readonly guestsAsk: string
  readonly guestsAskHint: string
  /** MEET-11. */
  readonly repair: (link: string) => string
  readonly close: string
  readonly save: string
  readonly saveAndStart: string
  readonly saving: string
  /** MEET-12. */
  readonly unchanged: string
  readonly guestsAskSaved: string
  readonly saved: (told: number) => string
}

/** CALL-11. */
type NextDayWords = {
  readonly tomorrow: string
  readonly later: string
  readonly loading: string
  readonly booked: (bookings: number, capacity: number) => string
  readonly nobody: string
  readonly noDay: string
  readonly dayOff: string
  readonly token: (token: number) => string
  readonly firstVisit: string
  /** LINK-3. */
  readonly confirmed: string
}
