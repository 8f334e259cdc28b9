/** How an appointment ended, and what that means. Loaded with the rest of the page. */
export type EndingWords = {
  readonly label: string
  readonly missed: string
  readonly completed: string
  readonly afterCompleted: string
  readonly cancelled: string
  readonly afterCancelled: string
  readonly interrupted: string
  readonly afterInterrupted: string
  /** NOTE-13. */
  readonly dayCancelled: string
  readonly afterDayCancelled: string
  /** NOTE-18. */
  readonly handedOver: string
  readonly afterHandedOver: string
  readonly toOther: string
  /** NOTE-10, NOTE-13: a token of today, or another day; and what becomes of what was written and of the place that is held. */
  readonly another: {
    readonly today: string
    readonly taking: string
    readonly day: string
    readonly kept: { readonly held: string; readonly lost: string }
  }
}
