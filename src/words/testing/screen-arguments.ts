import fc from 'fast-check'
import type { CountsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import { anyHistory, queuesOf } from '../../queue/testing/random.ts'
import { publicView } from '../../queue/views/view.ts'
import type { ScreenWords } from '../dictionary.ts'

/** The functions somewhere in a section. */
type Asks<Words> = Words extends string
  ? never
  : Words extends (...given: never) => unknown
    ? Words
    : { [Key in keyof Words]: Asks<Words[Key]> }[keyof Words]

/** One row for each key that takes something: a key that is added wants a row. */
type Arguments<Words> = {
  readonly [Key in keyof Words as [Asks<Words[Key]>] extends [never] ? never : Key]: Words[Key] extends (
    ...given: infer Given
  ) => unknown
    ? fc.Arbitrary<Given>
    : Arguments<Words[Key]>
}

const one = <Given>(arbitrary: fc.Arbitrary<Given>) => fc.tuple(arbitrary)
const anyCount = fc.integer({ min: 1, max: 2_000 })
const anyPosition = fc.nat(50)
/** No letter in it, here and below: whatever letters are read come from the dictionary. */
const anyTime = fc.constantFrom('09:05', '14:28')
const anyDate = fc.constantFrom('2026-03-02', '2027-12-31')
const anyInstant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
const anyFrom: fc.Arbitrary<CountsFrom | null> = fc.constantFrom('start', 'return', null)
const anyWait: fc.Arbitrary<Wait> = fc
  .tuple(fc.nat(9_000_000), fc.nat(9_000_000), fc.nat(9_000_000))
  .map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most }))
const anyView = anyHistory({ crowd: 6, length: 12 })
  .chain((history) => fc.constantFrom(...queuesOf(history)))
  .map(publicView)

/** Whatever the words of the screens can be asked with. */
export const SCREEN_ARGUMENTS: Arguments<ScreenWords> = {
  live: {
    timeOfDay: one(anyInstant),
    longDate: one(anyDate),
    place: fc.tuple(fc.integer({ min: 2, max: 300 }), fc.boolean()),
    wait: fc.tuple(anyFrom, anyWait, anyInstant),
    doctor: one(anyView),
  },
  day: { weekday: one(anyDate), dayMonth: one(anyDate) },
  late: {
    place: one(anyCount),
    placeAt: fc.tuple(anyTime, anyTime),
    placeBetween: fc.tuple(anyTime, anyTime, anyTime, anyTime),
    placeWaiting: fc.tuple(anyTime, anyTime, anyTime),
    wouldBe: one(anyTime),
    nowAre: one(anyTime),
    all: one(anyCount),
    letGo: one(anyCount),
  },
  moves: { fromTo: fc.tuple(anyPosition, anyPosition), now: one(anyPosition) },
  shell: { signedInAs: one(anyTime) },
  waitingRoom: {
    page: { showAll: one(anyCount) },
    turn: { startedAt: one(anyTime), left: one(anyTime), goIn: one(fc.constantFrom('', '2')) },
    join: { tooFar: one(anyCount) },
  },
}
