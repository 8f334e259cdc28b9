import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inlineWords } from './inline-words.ts'
import { readTree } from './tree.ts'

const FILE = 'src/client/pages/some-page.tsx'
const wordsOf = (text: string) => inlineWords({ [FILE]: `export const Page = () => ${text}` })

it.each([
  ['<p>Nobody is waiting.</p>', 'Nobody is waiting.'],
  ['<button aria-label="Close">×</button>', 'Close'],
  ["<input placeholder={'Your name'} />", 'Your name'],
  ["<p>{isOpen ? 'Open' : said}</p>", 'Open'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is looked at.
  ['<p>{`${count} waiting`}</p>', 'waiting'],
])('LANG-1 %s is found', (text, words) => {
  expect(wordsOf(text)).toEqual([`${FILE}:1 says "${words}"`])
})

it.each([
  '<p class="soft">{words().nobody}</p>',
  "<p>{isOpen ? words().open : ''} · 404 ✓</p>",
  '<a href="/">Anteroom</a>',
  "<p classList={{ open: true }}>{time('now')}</p>",
])('LANG-1 %s is fine', (text) => {
  expect(wordsOf(text)).toEqual([])
})

it('LANG-1 no screen says anything by itself', () => {
  expect(inlineWords(readTree(join(import.meta.dirname, '../..')))).toEqual([])
})
