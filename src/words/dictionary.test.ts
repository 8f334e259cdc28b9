import { expect, it } from 'vitest'
import type { Saying } from '../queue/views/saying.ts'
import { dictionaryOf } from './dictionaries.ts'
import type { Dictionary, NotificationWords, ScreenWords } from './dictionary.ts'
import { english } from './english/english.ts'
import { screens as englishScreens } from './english/screens.ts'
import { hindi } from './hindi/hindi.ts'
import { screens as hindiScreens } from './hindi/screens.ts'
import { LANGUAGES } from './languages.ts'
import { refusalInWords } from './refusal.ts'

// Checked by the compiler: what is expected to be an error and is none fails `npm run check -- types`.

const { ALREADY_BOOKED: _, ...withoutOneRefusal } = hindi.refusals
// @ts-expect-error a refusal without a sentence
withoutOneRefusal satisfies Dictionary['refusals']

const { missed: __, ...withoutOneNotification } = hindi.notifications
// @ts-expect-error a notification without a sentence
withoutOneNotification satisfies NotificationWords

const { late: ___, ...withoutOneSection } = hindiScreens
// @ts-expect-error a screen without its words
withoutOneSection satisfies ScreenWords

const readsWrongParameter = {
  ...english.notifications,
  // @ts-expect-error `position_near` says a position and no token
  position_near: ({ token }) => `${token}`,
} satisfies NotificationWords

const oneKeyTooMany = {
  ...english.whyMoved.reasons,
  // @ts-expect-error no such reason
  weather: 'the weather',
} satisfies Dictionary['whyMoved']['reasons']

// @ts-expect-error a key without its parameter
const withoutParameter: Saying = { key: 'position_near' }
// @ts-expect-error a parameter of another key
const wrongParameter: Saying = { key: 'missed', position: 3 }

it('LANG-1 what is missing in a dictionary, or asks for another parameter, is an error of the types above', () => {
  // Seen at run time, too, so that none of the values above is an accident of its own.
  expect(withoutOneRefusal).not.toHaveProperty('ALREADY_BOOKED')
  expect(withoutOneNotification).not.toHaveProperty('missed')
  expect(withoutOneSection).not.toHaveProperty('late')
  expect(readsWrongParameter.position_near({ position: 1 } as never)).toBe('undefined')
  expect(oneKeyTooMany).toHaveProperty('weather')
  expect([withoutParameter.key, wrongParameter.key]).toEqual(['position_near', 'missed'])
})

/** The path of every text and function in a dictionary. */
const paths = (words: object, at = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${at}${key}.`) : [`${at}${key}`],
  )

it('LANG-1 every language has exactly the keys of English', () => {
  for (const language of LANGUAGES) {
    expect(paths(dictionaryOf(language)).toSorted()).toEqual(paths(english).toSorted())
  }
  expect(paths(hindiScreens).toSorted()).toEqual(paths(englishScreens).toSorted())
})

it('LANG-1 OPS-3 a refused command is worded by its code, also one that a newer room has given', () => {
  expect(refusalInWords(english, 'QUEUE_EMPTY')).toBe('Nobody is waiting.')
  expect(refusalInWords(hindi, 'QUEUE_EMPTY')).toBe('कोई प्रतीक्षा में नहीं है।')
  expect(refusalInWords(english, 'UNAVAILABLE')).toContain('nothing will happen twice')
  expect(refusalInWords(english, 'FROM_TOMORROW')).toBe('That is not possible now.')
  expect(refusalInWords(english, 'toString')).toBe('That is not possible now.')
})
