import { type ESTree, Visitor } from 'vite'
import { parseSource } from './source.ts'
import { isTest, isTestHelper } from './tree.ts'

/** What a person sees or hears of an attribute. */
const SAID = ['aria-label', 'title', 'placeholder', 'alt', 'says']
/** The same in every language: the name, what stands on a key, and a link. */
const NAMES = /^(Anteroom|Ctrl( K)?|https:\/\/\S+)$/
const WORDS = /\p{L}{2,}/u

/** LANG-1: sentences that a screen says by itself, where they should come from the dictionaries. */
export function inlineWords(files: Record<string, string>): string[] {
  return Object.entries(files)
    .filter(([file]) => file.startsWith('src/client/') && file.endsWith('.tsx'))
    .filter(([file]) => !isTest(file) && !isTestHelper(file))
    .flatMap(([file, text]) => wordsOf(file, text))
}

function wordsOf(file: string, text: string): string[] {
  const { program, lineAt } = parseSource(file, text)
  const found: string[] = []
  const hear = (said: string, at: number) => {
    const words = said.trim().replaceAll(/\s+/g, ' ')
    if (WORDS.test(words) && !NAMES.test(words)) found.push(`${file}:${lineAt(at)} says "${words}"`)
  }
  /** A text in braces, also as one of two. */
  const hearExpression = (expression: ESTree.Node): void => {
    if (expression.type === 'Literal' && typeof expression.value === 'string')
      hear(expression.value, expression.start)
    if (expression.type === 'TemplateLiteral')
      for (const part of expression.quasis) hear(part.value.raw, expression.start)
    if (expression.type === 'ConditionalExpression')
      for (const side of [expression.consequent, expression.alternate]) hearExpression(side)
  }
  new Visitor({
    JSXText: ({ value, start }) => hear(value, start),
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !SAID.includes(name.name) || !value) return
      hearExpression(value.type === 'JSXExpressionContainer' ? value.expression : value)
    },
    JSXElement({ children }) {
      for (const child of children)
        if (child.type === 'JSXExpressionContainer') hearExpression(child.expression)
    },
  }).visit(program)
  return found
}
