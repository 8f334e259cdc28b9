import type { Mode } from '../../queue/vocabulary.ts'

/** NOTE-8, WAIT-6: what one is told, as a banner, by voice and as a list, newest first. */
export type MessagesWords = {
  readonly banner: string
  readonly close: string
  /** LATE-3: heard when one's token has become another. */
  readonly newToken: (token: number) => string
  /** LATE-1: heard. */
  readonly secondsLeft: Readonly<Record<Mode, (seconds: number) => string>>
  readonly label: string
  readonly heading: string
  readonly nothing: string
  /** Behind the newest. */
  readonly earlier: (count: number) => string
}
