import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** For every page; what they style, pages may style further. */
const SHARED = ['tokens', 'type', 'base', 'controls', 'forced-colors', 'app']
/** The waiting room is another page, with none of the others' styles (decision 008). */
const isShared = (file: string) => SHARED.includes(file) || file.startsWith('live')

/** The sheets of one page, split by size: console-frame, console-line. */
const familyOf = (name: string) => name.split('-')[0]

/** The classes that rules of a style sheet begin with. */
const classesOf = (css: string) =>
  new Set(
    [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[{};,\n])\s*\.([\w-]+)/g)].map(
      ([, name]) => name ?? '',
    ),
  )

it('ARCH a class belongs to one style sheet: all sheets of the app are loaded into one page', () => {
  const sheets = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({
      name: file.replace('.css', ''),
      classes: classesOf(readFileSync(join(import.meta.dirname, file), 'utf8')),
    }))
  const shared = new Set(sheets.filter(({ name }) => isShared(name)).flatMap(({ classes }) => [...classes]))
  const pages = sheets.filter(({ name }) => !isShared(name))

  const twice = pages.flatMap(({ name, classes }, index) =>
    pages
      .slice(index + 1)
      .filter((other) => familyOf(other.name) !== familyOf(name))
      .flatMap((other) =>
        [...classes]
          .filter((each) => other.classes.has(each) && !shared.has(each))
          .map((each) => `.${each} in ${name} and ${other.name}`),
      ),
  )

  expect(pages.length).toBeGreaterThan(3)
  expect(twice).toEqual([])
})
