import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** For every page; what they style, pages may style further. */
const SHARED = ['tokens', 'type', 'base', 'controls', 'forced-colors', 'app']
/** The waiting room is another page, with none of the others' styles (decision 008). */
const isShared = (file: string) => SHARED.includes(file) || file.startsWith('live')

/** The sheets of one page, split by size: console-frame, console-line. */
const familyOf = (name: string) => name.split('-')[0]

const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
const named = (css: string, pattern: RegExp) =>
  new Set([...withoutComments(css).matchAll(pattern)].map(([, name]) => name ?? ''))

it('ARCH a class belongs to one style sheet: all sheets of the app are loaded into one page', () => {
  const sheets = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.css'))
    .map((file) => {
      const css = readFileSync(join(import.meta.dirname, file), 'utf8')
      return {
        name: file.replace('.css', ''),
        /** What rules begin with: they hold wherever that stands. */
        begins: named(css, /(?:^|[{};,\n])\s*\.([\w-]+)/g),
        names: named(css, /\.([a-z][\w-]*)/g),
      }
    })
  const shared = new Set(sheets.filter(({ name }) => isShared(name)).flatMap(({ names }) => [...names]))
  const pages = sheets.filter(({ name }) => !isShared(name))

  const twice = pages.flatMap(({ name, begins }) =>
    pages
      .filter((other) => familyOf(other.name) !== familyOf(name))
      .flatMap((other) =>
        [...begins]
          .filter((each) => other.names.has(each) && !shared.has(each))
          .map((each) => `.${each} in ${name} and ${other.name}`),
      ),
  )

  expect(pages.length).toBeGreaterThan(3)
  expect(twice).toEqual([])
})
