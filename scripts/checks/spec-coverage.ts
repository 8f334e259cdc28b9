import { parseSource } from './source.ts'
import { parseSpec, type Spec, specProblems } from './spec.ts'
import { type Title, testTitles } from './titles.ts'
import { isTest, isTestHelper } from './tree.ts'

export type Coverage = { problems: string[]; summary: string }

/** One id at the start of a title, with what separates it from the next. */
const LEADING_ID = /^([A-Z]+-\d+|P\d+)(?:[\s,:]+|$)/

/** Holds the titles of all tests (files: path -> text) against the rules of docs/spec.md. */
export function specCoverage(markdown: string, files: Record<string, string>): Coverage {
  const spec = parseSpec(markdown)
  const titles = Object.entries(files)
    .filter(([file]) => isTest(file) || isTestHelper(file))
    .flatMap(([file, text]) => testTitles(parseSource(file, text)))

  const tested = new Set(titles.filter(({ runs }) => runs).flatMap(({ text }) => leadingIds(text ?? '')))
  const done = spec.ids.filter((id) => !spec.open.includes(id))
  return {
    problems: [
      ...specProblems(spec),
      ...done
        .filter((id) => !tested.has(id))
        .map((id) => `${id} is not listed as open, but no test that runs starts with it`),
      ...titles.flatMap((title) => titleProblems(title, spec)),
    ],
    summary: `${done.length} of ${spec.ids.length} rules done, ${spec.ids.length - done.length} open`,
  }
}

/** `CALL-3, P8 finishing ...` gives `['CALL-3', 'P8']`. */
export function leadingIds(title: string): string[] {
  const id = LEADING_ID.exec(title)
  return id?.[1] ? [id[1], ...leadingIds(title.slice(id[0].length))] : []
}

function titleProblems({ file, line, text }: Title, { ids, freeTitles }: Spec): string[] {
  if (text === null) return [`${file}:${line} has a title that cannot be read without running it`]
  const claimed = leadingIds(text)
  const [word = ''] = text.split(' ')
  if (claimed.length === 0 && !freeTitles.includes(word)) {
    return [`${file}:${line} '${text}' starts with no rule id of docs/spec.md`]
  }
  const unknown = claimed.filter((id) => !ids.includes(id))
  return unknown.map((id) => `${file}:${line} '${text}' names ${id}, which docs/spec.md does not have`)
}
