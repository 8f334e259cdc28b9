import { type ESTree, Visitor } from 'vite'
import { leadingText } from './literal.ts'
import type { Source } from './source.ts'

/** One `it(...)` or `test(...)`. */
export type Title = {
  file: string
  line: number
  /** What can be read of the title before it is run, or null. */
  text: string | null
  /** False when it is skipped, conditional, or has no body: such a test proves nothing. */
  runs: boolean
}

const NEVER_SURE = ['skip', 'todo', 'skipIf', 'runIf', 'fails']
const NOT_A_TEST = ['extend', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll', 'describe']

/** The titles of all tests in a file, those of `it.each` and of template literals included. */
export function testTitles({ file, program, lineAt }: Source): Title[] {
  const titles: Title[] = []
  const skippedGroups: ESTree.CallExpression[] = []
  new Visitor({
    CallExpression(call) {
      const [name, ...modifiers] = chainOf(call.callee)
      const skipped = modifiers.some((modifier) => NEVER_SURE.includes(modifier))
      if (name === 'describe' && skipped) skippedGroups.push(call)
      if (name !== 'it' && name !== 'test') return
      if (modifiers.some((modifier) => NOT_A_TEST.includes(modifier)) || isFactory(call, modifiers)) return
      const [title, ...rest] = call.arguments
      titles.push({
        file,
        line: lineAt(call.start),
        text: title ? leadingText(title) : null,
        runs: rest.length > 0 && !skipped && skippedGroups.length === 0,
      })
    },
    'CallExpression:exit'(call) {
      if (skippedGroups.at(-1) === call) skippedGroups.pop()
    },
  }).visit(program)
  return titles
}

/** `it.each(rows)` on the way to `it.each(rows)('title', ...)`. */
function isFactory(call: ESTree.CallExpression, modifiers: string[]): boolean {
  const takesRows = ['each', 'for', 'skipIf', 'runIf'].includes(modifiers.at(-1) ?? '')
  return takesRows && call.callee.type === 'MemberExpression'
}

/** `it.skip.each(rows)` as `['it', 'skip', 'each']`; empty for anything that is not such a chain. */
function chainOf(callee: ESTree.Node): string[] {
  if (callee.type === 'Identifier') return [callee.name]
  if (callee.type === 'CallExpression') return chainOf(callee.callee)
  if (callee.type === 'TaggedTemplateExpression') return chainOf(callee.tag)
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return []
  const chain = chainOf(callee.object)
  return chain.length > 0 ? [...chain, callee.property.name] : []
}
