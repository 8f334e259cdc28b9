/** LATE-2: another token after a missed turn; LATE-3: why there is none. */
export type SecondChanceWords = {
  /** LATE-8: `likely` is a time of day; null while nobody knows when the doctor comes. */
  readonly stillToday: (likely: string | null) => string
  readonly newToken: string
  /** LATE-8: what the new token would mean. */
  readonly wouldBe: (ahead: number) => string
  readonly wouldBeBetween: (ahead: number, low: string, high: string) => string
  /** BOOK-12, of the new token. */
  readonly afterClosing: Readonly<Record<'possibly' | 'likely', (closes: string) => string>>
  readonly take: string
  readonly taking: string
  readonly usedUp: string
  readonly dayOver: string
  readonly otherDay: string
  /** WAIT-18: the turn never came on its day. */
  readonly neverCame: string
  readonly afterNeverCame: string
}
