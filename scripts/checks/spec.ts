/** docs/spec.md as the checks read it. */
export type Spec = {
  /** Every rule (`BOOK-1`) and property (`P16`), in the order of the text. */
  ids: string[]
  /** Ids listed under `## Open`: not yet done, or not wholly. */
  open: string[]
  /** First words of the items under `## Titles without a rule`. */
  freeTitles: string[]
}

const RULE = /^- ([A-Z]+-\d+) /gm
const PROPERTY = /\*\*(P\d+)\*\*/g
const ID = /\b(?:[A-Z]+-\d+|P\d+)\b/g

/** Reads the rules, the open list and the free prefixes out of the spec's Markdown. */
export function parseSpec(markdown: string): Spec {
  const [rules = ''] = markdown.split('\n## Titles without a rule\n')
  return {
    ids: [...captures(rules, RULE), ...captures(rules, PROPERTY)],
    open: section(markdown, 'Open').match(ID) ?? [],
    freeTitles: captures(section(markdown, 'Titles without a rule'), /^- `([A-Z]+)`/gm),
  }
}

/** What is wrong with the document itself. */
export function specProblems({ ids, open }: Spec): string[] {
  if (ids.length === 0) return ['docs/spec.md has no rules']
  return [
    ...repeated(ids).map((id) => `docs/spec.md gives ${id} to two rules`),
    ...repeated(open).map((id) => `docs/spec.md lists ${id} as open twice`),
    ...open
      .filter((id) => !ids.includes(id))
      .map((id) => `docs/spec.md lists ${id} as open, but has no such rule`),
  ]
}

function section(markdown: string, title: string): string {
  const [, after = ''] = markdown.split(`\n## ${title}\n`)
  return after.split('\n## ')[0] ?? ''
}

function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, id = '']) => id)
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}
