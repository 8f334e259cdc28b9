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
}
