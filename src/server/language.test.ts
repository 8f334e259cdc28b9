import { expect, it } from 'vitest'
import { browserLanguage } from './language.ts'

const asked = (acceptLanguage: string, cookie = '') =>
  browserLanguage(new Headers({ 'accept-language': acceptLanguage, cookie }))

it.each([
  ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
  ['en-GB, en;q=0.9, hi;q=0.1', 'en'],
  ['en;q=0.5, hi;q=0.7', 'hi'],
  ['ta, hi ; q=0.3', 'hi'],
  ['hi;q=0, en;q=0.1', 'en'],
  ['hi;q=0', 'en'],
  ['hi;q=nonsense', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('LANG-2 a browser set to "%s" is answered in "%s"', (header, language) => {
  expect(asked(header)).toBe(language)
})

it('LANG-2 what was chosen in the browser comes before what it is set to', () => {
  expect(asked('en', 'anteroom.session_token=x; anteroom.language=hi')).toBe('hi')
  expect(asked('hi', 'anteroom.language=en')).toBe('en')
  expect(asked('hi', 'anteroom.language=zz')).toBe('hi')
})
