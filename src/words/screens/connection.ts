/** ROOM-5, ROOM-9: how fresh the screen is. EDGE-3: what is said where no answer comes. */
export type ConnectionWords = {
  readonly connecting: string
  readonly live: string
  readonly reconnecting: string
  readonly polling: string
  readonly offline: string
  readonly elsewhere: string
  readonly outdated: string
  /** Whoever is signed in may not follow this day. */
  readonly refused: string
  readonly useHere: string
  readonly reload: string
  /** Anteroom cannot be reached. */
  readonly none: string
}
