/** SEND-5: for how long whoever takes a delivery has it to themselves, in ms. */
export const LEASE_MS = 30_000

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 120_000

/** SEND-4: until the next try after `attempts` of them, in ms: twice as long each time, and never quite together. */
export function pauseAfter(attempts: number, random: () => number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))
  return longest * (0.5 + random() / 2)
}
