/** WAIT-5: how many turns were ahead and how many are. 0 is one's turn. */
export type MoveWords = {
  readonly why: string
  readonly fromTo: (from: number, to: number) => string
  /** Without a place before, as with a new token. */
  readonly now: (to: number) => string
  readonly label: string
  readonly lookingUp: string
  readonly none: string
  readonly showAll: (count: number) => string
}

/** "From 5 to 4". */
export const moveInWords = (words: MoveWords, move: { readonly from: number | null; readonly to: number }) =>
  move.from === null ? words.now(move.to) : words.fromTo(move.from, move.to)
