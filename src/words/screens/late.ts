import type { CountsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import type { Instant } from '../../queue/ids.ts'
import type { LiveWords } from './live.ts'

type Forecast = {
  readonly from: CountsFrom | null
  /** Turns ahead. */
  readonly ahead: number
  readonly wait: Wait | null
}

/** LATE-5 in one language. A place is worded by `place`, and a sentence made of it. */
export type LateWords = {
  readonly ask: string
  /** "5 turns ahead". */
  readonly place: (ahead: number) => string
  readonly placeAt: (place: string, likely: string) => string
  readonly placeBetween: (place: string, likely: string, low: string, high: string) => string
  /** With the wait as the live page says it. */
  readonly placeWaiting: (place: string, main: string, more: string) => string
  /** The whole sentences, about a place in the words above. */
  readonly wouldBe: (place: string) => string
  readonly nowAre: (place: string) => string
  readonly nobodyBehind: string
  readonly close: string
  readonly keepsToken: string
  readonly howMany: string
  /** Everybody behind. */
  readonly all: (count: number) => string
  readonly noWayBack: string
  readonly keep: string
  readonly letGo: (count: number) => string
  readonly moving: string
}

/** LATE-5: "You would have 5 turns ahead, likely about 14:50 (14:35–15:10)." */
export function laterPlaceInWords(
  words: LateWords,
  live: LiveWords,
  forecast: Forecast,
  now: Instant,
): string {
  const { from, ahead, wait } = forecast
  const place = words.place(ahead)
  if (wait === null) return words.wouldBe(place)
  if (from !== null) {
    const { main, more } = live.wait(from, wait, now)
    return words.wouldBe(words.placeWaiting(place, main, more))
  }
  const at = (ms: number) => live.timeOfDay(now + ms)
  return words.wouldBe(words.placeBetween(place, at(wait.likely), at(wait.low), at(wait.high)))
}

/** What it is compared with, shorter: "Now you have 3 turns ahead, likely about 14:28." */
export function presentPlaceInWords(
  words: LateWords,
  live: LiveWords,
  forecast: Forecast,
  now: Instant,
): string {
  const { from, ahead, wait } = forecast
  const place = words.place(ahead)
  if (wait === null || from !== null) return words.nowAre(place)
  return words.nowAre(words.placeAt(place, live.timeOfDay(now + wait.likely)))
}
