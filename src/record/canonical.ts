/** What JSON can hold, as a type. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * DOC-2: one text for one content, whatever the order in which its keys were written or Postgres keeps them (RFC 8785:
 * keys in the order of their UTF-16 units, nothing between them).
 */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

/** `Array.isArray` does not see through `readonly`. */
const isList = (value: object): value is readonly Json[] => Array.isArray(value)
