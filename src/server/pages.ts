import { isPagePath } from '../protocol/paths.ts'

/** What is no page: the Worker's own addresses, the build's files, and any other name with an extension. */
const NO_PAGE = /^\/(api|trpc|parties|assets)(\/|$)|\.[^/]*$/

/**
 * EDGE-4: whether an address that no file answers is one of the app's own, which shows its pages by itself; what a page
 * is about may have a dot in it. A file of an older build is none: a browser would keep the page in its place for a year.
 */
const canBePage = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && (isPagePath(path) || !NO_PAGE.test(path))

/** EDGE-4: the app for a request that can be for a page; as a 404, which nobody keeps, where there is none. */
export async function answerPage(
  request: Request,
  fetchPage: (request: Request) => Promise<Response>,
): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  if (!canBePage(request.method, pathname)) return null
  if (isPagePath(pathname)) return withoutPreloads(await fetchPage(request))
  // Not what the browser has already: a page that has not changed would be no 404.
  const anew = new Headers(request.headers)
  anew.delete('if-none-match')
  anew.delete('if-modified-since')
  const page = await fetchPage(new Request(request, { headers: anew }))
  const headers = new Headers(page.headers)
  headers.delete('etag')
  headers.delete('link')
  headers.set('cache-control', 'no-store')
  return new Response(page.body, { status: page.ok ? 404 : page.status, headers })
}

/** What the front page needs at once, which the files' server says of it by itself, another does not need. */
function withoutPreloads(page: Response): Response {
  const headers = new Headers(page.headers)
  headers.delete('link')
  return new Response(page.body, { status: page.status, headers })
}
