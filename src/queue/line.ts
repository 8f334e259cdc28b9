import type { Token } from './ids.ts'

/** What can be done to a line of tokens. A token that does not stand in it changes nothing. */

export const without = (line: readonly Token[], gone: Token) => line.filter((each) => each !== gone)

/** Lets `places` others go first; at most to the end. */
export function movedBack(line: readonly Token[], token: Token, places: number): readonly Token[] {
  const index = line.indexOf(token)
  return index === -1 ? line : without(line, token).toSpliced(index + places, 0, token)
}

/** Goes before `places` others; at most to the front. */
export function movedUp(line: readonly Token[], token: Token, places: number): readonly Token[] {
  const index = line.indexOf(token)
  return index === -1 ? line : without(line, token).toSpliced(Math.max(0, index - places), 0, token)
}

/** How many others a token could let go first; 0 when it stands last or nowhere. */
export const placesBehind = (line: readonly Token[], token: Token) =>
  line.includes(token) ? line.length - 1 - line.indexOf(token) : 0
