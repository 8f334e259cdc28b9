/** WAIT-5: where one stood and where one stands. Position 0 is one's turn. */
export type MoveWords = {
  readonly fromTo: (from: number, to: number) => string
  /** Without a place before, as with a new token. */
  readonly now: (to: number) => string
  readonly label: string
  readonly lookingUp: string
  readonly none: string
}

/** "From 5 to 4". */
export const moveInWords = (words: MoveWords, move: { readonly from: number | null; readonly to: number }) =>
  move.from === null ? words.now(move.to) : words.fromTo(move.from, move.to)
