/** PUSH-1, NOTE-9: being told while the page is closed. */
export type AwayWords = {
  readonly heading: string
  /** Why it is asked, before the browser asks. */
  readonly why: string
  readonly allow: string
  readonly asking: string
  readonly on: string
  /** Where it can be changed. */
  readonly settings: string
  readonly denied: string
  /** On an iPhone or iPad. */
  readonly install: string
  readonly failed: string
}

/** NOTE-8, NOTE-9: what a patient chooses about it. */
export type TellingWords = {
  readonly heading: string
  readonly about: string
  readonly loading: string
  readonly push: string
  readonly pushHint: string
  readonly mail: string
  readonly mailHint: string
  readonly sound: string
  readonly soundHint: string
  readonly soon: string
  readonly soonHint: string
  readonly byPlaces: string
  readonly byMinutes: string
  readonly minutes: (count: number) => string
  readonly soonMinutesHint: string
  readonly places: (count: number) => string
  /** NOTE-16. */
  readonly quiet: {
    readonly label: string
    readonly hint: string
    readonly from: string
    readonly to: string
    /** Both times are one. */
    readonly same: string
    /** They count on the clock of another time zone than this device's; its name is as IANA has it. */
    readonly elsewhere: (timeZone: string) => string
  }
  readonly saved: string
  /** Of this browser. */
  readonly device: string
  readonly stop: string
}
