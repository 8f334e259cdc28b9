import { expect, it } from 'vitest'
import { LANGUAGES } from '../words/languages.ts'
import { mailsIn } from '../words/mails.ts'
import type { LetterWords } from '../words/screens/mails.ts'
import { letterMail } from './letter.ts'

const LETTER = { en: /[A-Za-z]/, hi: /\p{Script=Devanagari}/u }

/** All letters of a language. */
const lettersIn = (language: (typeof LANGUAGES)[number]) =>
  Object.values(mailsIn(language)).flatMap((each): LetterWords[] =>
    typeof each === 'string' ? [] : [typeof each === 'function' ? each(10) : each],
  )

it.each(LANGUAGES)('LANG-1 MAIL-5 every mail is whole in its language (%s)', (language) => {
  for (const words of lettersIn(language)) {
    for (const text of [
      words.subject,
      words.heading,
      ...words.text,
      words.after,
      words.button ?? words.subject,
    ])
      expect(text).toMatch(LETTER[language])
    expect(JSON.stringify(words)).not.toMatch(/undefined|NaN/)
  }
})

it('MAIL-3 a mail says the same as text and as a page: code, address and the way to end it included', async () => {
  const url = 'https://clinic.example/confirm#abc'
  const listUnsubscribe = 'https://clinic.example/unsubscribe/1'
  const words = mailsIn('en').signUp(10)
  const sent = {
    id: '1',
    to: 'ada@home.example',
    language: 'en',
    words,
    code: '123456',
    url,
    listUnsubscribe,
  } as const
  const { text, html, subject } = await letterMail(sent)

  expect(subject).toBe('Confirm your email')
  for (const part of [words.heading, ...words.text, '123456', url, words.after, listUnsubscribe]) {
    expect(text).toContain(part)
    expect(html).toContain(part)
  }
})

it('MAIL-5 what is put into a mail is text, and no markup', async () => {
  const words = { ...mailsIn('en').emailChanged, heading: '<script>alert(1)</script>' }
  const { html } = await letterMail({ id: '1', to: 'ada@home.example', language: 'en', words })
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<img|src=|url\(/)
})
