/** NOTE-14, NOTE-15: what tells a patient something on every page, and all that was told. */
export type NoticesWords = {
  /** Read out for the bell, with how many are new. */
  readonly bell: (unread: number) => string
  readonly heading: string
  readonly loading: string
  readonly nothing: string
  readonly afterNothing: string
  /** Beside one that was not shown before. */
  readonly isNew: string
  readonly more: string
  readonly loadingMore: string
  readonly close: string
  readonly banner: string
  readonly closeBanner: string
  readonly toWaitingRoom: string
}

/** PWA-3. */
export type UpdatedWords = { readonly says: string; readonly reload: string; readonly close: string }
