/** What Postgres cannot keep and JSON cannot carry: NUL, and half of a character that takes two. */
const UNKEEPABLE = /\0|\p{Surrogate}/u

/** EDGE-2: whether a value from outside holds such text anywhere, names of fields included. No depth is too deep. */
export function hasUnkeepableText(value: unknown): boolean {
  const rest = [value]
  while (rest.length > 0) {
    const each = rest.pop()
    if (typeof each === 'string') {
      if (UNKEEPABLE.test(each)) return true
    } else if (typeof each === 'object' && each !== null) {
      for (const [name, inner] of Object.entries(each)) rest.push(name, inner)
    }
  }
  return false
}

/** EDGE-2 for an address: whether its path and its query can be read, and hold only text that can be kept. */
export function isReadableAddress(url: string): boolean {
  const { pathname, searchParams } = new URL(url)
  try {
    return !hasUnkeepableText([decodeURIComponent(pathname), ...searchParams])
  } catch {
    return false // Percent signs that stand for no character: whoever sent it is told so.
  }
}
