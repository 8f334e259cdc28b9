/**
 * DOC-5: a link to a file of one's own that a browser opens as a page, signed out, leads to signing in and from there to
 * the file; a program gets the refusal. Null for whatever else was asked or refused.
 */
export function signInFirst(request: Request, code: string): Response | null {
  const isOpened = request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate'
  if (code !== 'NOT_SIGNED_IN' || !isOpened) return null
  const { pathname, search } = new URL(request.url)
  const location = `/sign-in?next=${encodeURIComponent(pathname + search)}`
  return new Response(null, { status: 303, headers: { location } })
}
