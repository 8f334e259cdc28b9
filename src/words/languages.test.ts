import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RUNS } from '../queue/testing/random.ts'
import { choiceCookie, chooseLanguage, chosenIn, LANGUAGES } from './languages.ts'

it.each([
  ['the choice', 'hi', ['en-GB'], 'hi'],
  ['the choice, also of English', 'en', ['hi-IN'], 'en'],
  ['the browser, without a choice', null, ['hi-IN', 'en'], 'hi'],
  ['the first that there is a dictionary for', null, ['ta-IN', 'HI', 'en'], 'hi'],
  ['the browser, when the choice is no language of ours', 'xx', ['hi'], 'hi'],
  ['English, when nothing fits', null, ['ta', 'fr-CH'], 'en'],
  ['English, when nothing is known', undefined, [], 'en'],
  ['a language, not one that begins like it', null, ['hil', 'eng-GB'], 'en'],
] as const)('LANG-2 decides: %s', (_, choice, preferred, language) => {
  expect(chooseLanguage(choice, preferred)).toBe(language)
})

it('LANG-2 whatever a browser says, it is a language there is a dictionary for', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.array(fc.string()), (choice, preferred) => {
      expect(LANGUAGES).toContain(chooseLanguage(choice, preferred))
    }),
    RUNS,
  )
})

it('LANG-2 a browser keeps a choice among its other cookies', () => {
  for (const language of LANGUAGES) {
    const [kept = ''] = choiceCookie(language).split(';')
    expect(chosenIn(kept)).toBe(language)
    expect(chosenIn(`anteroom.session_token=abc.def; ${kept}; theme=dark`)).toBe(language)
  }
  expect(chosenIn('anteroom.session_token=abc')).toBeUndefined()
  expect(chosenIn('')).toBeUndefined()
})
