import type { ESTree } from 'vite'

/** The text of a string or of a template without `${}`; null for anything computed. */
export function literalText(node: ESTree.Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  const [only, more] = node.type === 'TemplateLiteral' ? node.quasis : []
  return only && !more ? only.value.cooked : null
}

/** As `literalText`, but a template is read up to its first `${` and a sum up to its first `+`. */
export function leadingText(node: ESTree.Node): string | null {
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? null
  if (node.type === 'BinaryExpression' && node.operator === '+') return leadingText(node.left)
  return literalText(node)
}
