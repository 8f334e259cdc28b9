import { type ESTree, parseSync, Visitor } from 'vite'

/** One small break: what stands from `start` to `end` of the file becomes `text`. */
export type Mutant = {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly says: string
}

type Range = { readonly start: number; readonly end: number }

const OPPOSITE: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
}
const OTHER_METHOD: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
}

/**
 * Every break of a file: comparisons, conditions, numbers and flags turned round, refusals made to accept, filters
 * left out, changed fields left as they were. Types are left alone.
 */
export function findMutants(file: string, source: string): Mutant[] {
  const found: Mutant[] = []
  const types: Range[] = []
  const at = ({ start, end }: Range) => source.slice(start, end)
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 80)
  const add = (range: Range, text: string) => {
    if (at(range) === text) return
    const line = source.slice(0, range.start).split('\n').length
    const says = `${short(at(range))}  =>  ${short(text)}`
    found.push({ file, line, start: range.start, end: range.end, text, says })
  }
  const turn = (node: ESTree.BinaryExpression | ESTree.LogicalExpression) => {
    const other = OPPOSITE[node.operator]
    if (other !== undefined) add(node, `${at(node.left)} ${other} ${at(node.right)}`)
  }
  const decide = (test: Range) => {
    add(test, 'true')
    add(test, 'false')
  }
  new Visitor({
    TSTypeAliasDeclaration: (node) => void types.push(node),
    TSTypeAnnotation: (node) => void types.push(node),
    BinaryExpression: turn,
    LogicalExpression(node) {
      turn(node)
      if (node.operator === '??') add(node, at(node.left))
    },
    IfStatement: ({ test }) => decide(test),
    ConditionalExpression: ({ test }) => decide(test),
    Literal(node) {
      if (typeof node.value === 'number') add(node, String(node.value + 1))
      if (typeof node.value === 'boolean') add(node, String(!node.value))
    },
    ReturnStatement(node) {
      const refuses = node.argument !== null && at(node.argument).startsWith('refuse(')
      if (refuses) add(node, 'return { ok: true, events: [] } as never')
    },
    CallExpression({ callee, ...node }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const { name } = callee.property
      // Not the methods that every object has: `toString` is no word of ours.
      const other = Object.hasOwn(OTHER_METHOD, name) ? OTHER_METHOD[name] : undefined
      if (other !== undefined) add(callee.property, other)
      if (name === 'filter' || name === 'slice') add(node, at(callee.object))
    },
    UnaryExpression(node) {
      if (node.operator === '!') add(node, at(node.argument))
    },
    ObjectExpression({ properties }) {
      if (!properties.some(({ type }) => type === 'SpreadElement')) return
      for (const property of properties.filter(({ type }) => type === 'Property')) {
        const end = source[property.end] === ',' ? property.end + 1 : property.end
        add({ start: property.start, end }, '')
      }
    },
  }).visit(parseSync(file, source).program)
  return found.filter(({ start }) => !types.some((type) => type.start <= start && start < type.end))
}
