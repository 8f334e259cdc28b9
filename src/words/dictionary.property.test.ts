import fc from 'fast-check'
import { expect, it } from 'vitest'
import { REFUSALS } from '../queue/refusal.ts'
import { RUNS } from '../queue/testing/random.ts'
import type { MoveCause, Why } from '../queue/views/why-moved.ts'
import { MoveReason } from '../queue/vocabulary.ts'
import { dictionaryOf } from './dictionaries.ts'
import { screens as englishScreens } from './english/screens.ts'
import { screens as hindiScreens } from './hindi/screens.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { notificationInWords } from './notification.ts'
import { counting } from './numbers.ts'
import { refusalInWords } from './refusal.ts'
import { moveInWords } from './screens/moves.ts'
import { anySaying } from './testing/sayings.ts'
import { SCREEN_ARGUMENTS } from './testing/screen-arguments.ts'
import { whySentence } from './why-moved.ts'

const anyLanguage = fc.constantFrom(...LANGUAGES)
const SCREENS = { en: englishScreens, hi: hindiScreens }
/** A letter of the language's own script: a sentence without any has been forgotten. */
const LETTER: Record<Language, RegExp> = { en: /[A-Za-z]/, hi: /\p{Script=Devanagari}/u }

const expectWords = (language: Language, text: unknown, path?: string) => {
  expect(text, path).toMatch(LETTER[language])
  expect(text, path).not.toMatch(/undefined|null|NaN|\[object|^\s|\s$/)
}

it('LANG-1 P28 whatever a notification says, every language has a sentence for it, with its numbers', () => {
  fc.assert(
    fc.property(anyLanguage, anySaying, (language, says) => {
      const sentence = notificationInWords(dictionaryOf(language), says)
      expectWords(language, sentence)
      const { key: _, ...parameters } = says
      const digits = sentence.replaceAll(',', '')
      for (const value of Object.values(parameters)) {
        if (typeof value === 'number' && !('availability' in says && says.availability === 'available'))
          expect(digits).toContain(String(value))
      }
    }),
    { numRuns: 500 },
  )
})

it('LANG-1 every refusal has a sentence in every language', () => {
  fc.assert(
    fc.property(anyLanguage, fc.constantFrom(...REFUSALS, 'UNAVAILABLE', 'NOT_KNOWN_YET'), (language, code) =>
      expectWords(language, refusalInWords(dictionaryOf(language), code)),
    ),
    RUNS,
  )
  for (const language of LANGUAGES) {
    const { api, accounts, frameErrors } = dictionaryOf(language)
    const texts = [api.refusals, accounts, frameErrors].flatMap((section) => Object.values(section))
    for (const text of [...texts, api.noSuchDoctor]) expectWords(language, text)
    for (const seconds of [1, 2, 60]) expect(api.waitSeconds(seconds)).toContain(String(seconds))
    expect(api.withReference('request-7')).toContain('request-7')
  }
})

const CAUSES: Record<MoveCause, true> = {
  visit_finished: true,
  patient_missed: true,
  cancellation: true,
  doctor_back: true,
  next_called: true,
  booked: true,
  reassigned: true,
  stepped_back: true,
  moved_up: true,
  called_out_of_order: true,
  turn_undone: true,
  visit_resumed: true,
}
const anyWhy: fc.Arbitrary<Why> = fc.record({
  from: fc.option(fc.nat(50)),
  to: fc.nat(50),
  cause: fc.constantFrom(...(Object.keys(CAUSES) as MoveCause[])),
  own: fc.boolean(),
  reason: fc.option(fc.constantFrom(...Object.values(MoveReason))),
})

it('LANG-1 WAIT-5 every move has its sentence in every language, without anybody’s number', () => {
  fc.assert(
    fc.property(anyLanguage, anyWhy, (language, why) => {
      const sentence = whySentence(dictionaryOf(language), why)
      expectWords(language, sentence)
      expect(sentence).not.toMatch(/\d/)
      expect(sentence).toMatch(/[.।]$/)
    }),
    { numRuns: 500 },
  )
})

type Rows = fc.Arbitrary<unknown[]> | { readonly [key: string]: Rows }

/** Every text among the words, with its path; a function that there is a row for gives one for whatever it is asked. */
function textsOf(words: object, rows: Rows, at = ''): fc.Arbitrary<readonly [path: string, said: unknown]>[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = at + key
    const row: Rows | undefined = Reflect.get(rows, key)
    if (typeof value === 'object') return textsOf(value, row ?? {}, `${path}.`)
    if (typeof value === 'string') return [fc.constant([path, value] as const)]
    return row instanceof fc.Arbitrary ? [row.map((given) => [path, value(...given)] as const)] : []
  })
}

/** These have no words of their own. */
const RANGE = /^\d\d:\d\d–\d\d:\d\d$/
const PUTS_TOGETHER = ['live.timeOfDay', 'late.placeWaiting']

it.each(LANGUAGES)('LANG-1 every key of the screens gives a text, whatever it is asked (%s)', (language) => {
  for (const text of textsOf(SCREENS[language], SCREEN_ARGUMENTS)) {
    fc.assert(
      fc.property(text, ([path, said]) => {
        const texts = typeof said === 'object' && said !== null ? Object.values(said) : [said]
        for (const each of texts) {
          // A range of times of day is the same in every language (WAIT-26).
          if (path === 'live.wait' && RANGE.test(`${each}`)) continue
          if (PUTS_TOGETHER.includes(path)) expect(each).toMatch(/^\d\d:\d\d/)
          else expectWords(language, each, path)
        }
      }),
      RUNS,
    )
  }
})

it.each(LANGUAGES)('LANG-1 no other sentence of a dictionary is empty (%s)', (language) => {
  for (const text of textsOf(dictionaryOf(language), {})) {
    fc.assert(
      fc.property(text, ([path, said]) => expectWords(language, said, path)),
      { numRuns: 1 },
    )
  }
})

it('LANG-1 WAIT-5 LATE-5 what is counted is said', () => {
  fc.assert(
    fc.property(anyLanguage, fc.integer({ min: 2, max: 300 }), anyWhy, (language, count, why) => {
      const { late, live, messages, moves, secondChance, waitingRoom } = SCREENS[language]
      const { join, place } = waitingRoom
      const counting = [
        ...[late.place, late.all, late.letGo, moves.showAll, messages.earlier, join.tooFar],
        ...[place.aheadSoFar, secondChance.wouldBe],
      ]
      for (const says of counting) expect(says(count)).toContain(String(count))
      expect(live.place(count, true)).toContain(String(count))
      expectWords(language, moveInWords(moves, why))
    }),
    RUNS,
  )
})

it('LANG-1 numbers and plurals are those of the language', () => {
  const english = counting<'one' | 'other'>('en')
  const hindi = counting<'one' | 'other'>('hi')
  const forms = { one: 'one', other: 'other' }
  expect([0, 1, 2].map((count) => english(count, forms))).toEqual(['0 other', '1 one', '2 other'])
  expect([0, 1, 2].map((count) => hindi(count, forms))).toEqual(['0 one', '1 one', '2 other'])
  expect([english(123_456, forms), hindi(123_456, forms)]).toEqual(['123,456 other', '1,23,456 other'])
})

it('LANG-1 no language here has a plural category that its dictionary lacks', () => {
  fc.assert(
    fc.property(anyLanguage, fc.nat(), (language, count) => {
      expect(['one', 'other']).toContain(new Intl.PluralRules(language).select(count))
    }),
    RUNS,
  )
})
