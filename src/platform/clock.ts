import type { Instant } from '../queue/ids.ts'

/** The time now, in ms since 1970 (UTC). Handed in wherever it matters, so that tests hold it in their hands. */
export type Clock = () => Instant
