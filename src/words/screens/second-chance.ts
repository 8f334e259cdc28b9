/** LATE-2: another token after a missed turn; LATE-3: why there is none. */
export type SecondChanceWords = {
  readonly offer: string
  readonly take: string
  readonly taking: string
  readonly usedUp: string
  readonly dayOver: string
  readonly otherDay: string
}
