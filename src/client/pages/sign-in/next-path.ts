/** Where to go after signing in, when the address names a page of ours; anybody can write that address. */
export function pathAfterSignIn(next: unknown): string | null {
  if (typeof next !== 'string' || !next.startsWith('/')) return null
  const url = new URL(next, location.origin)
  return url.origin === location.origin && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}
