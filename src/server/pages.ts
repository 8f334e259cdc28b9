import { isPagePath } from '../protocol/paths.ts'
import type { PageLinks } from './page-links.ts'

/** What is no page: the Worker's own addresses, the build's files, and any other name with an extension. */
const NO_PAGE =
  /^\/(api|trpc|parties|parties-internal|healthz|readyz|metrics|assets|documents|verify|mail)(\/|$)|\.[^/]*$/

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
  linksOf: PageLinks,
): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  if (!canBePage(request.method, pathname)) return null
  if (isPagePath(pathname)) return withLinks(request, await fetchPage(request), linksOf)
  // Not what the browser has already: a page that has not changed would be no 404.
  const anew = new Headers(request.headers)
  anew.delete('if-none-match')
  anew.delete('if-modified-since')
  const page = await fetchPage(new Request(request, { headers: anew }))
  const headers = new Headers(page.headers)
  headers.delete('etag')
  headers.set('cache-control', 'no-store')
  return new Response(page.body, { status: page.ok ? 404 : page.status, headers })
}

/** PAGE-4, PAGE-5: also on the answer that nothing has changed, after which a browser has the files to fetch all the same. */
async function withLinks(request: Request, page: Response, linksOf: PageLinks): Promise<Response> {
  const links = await linksOf(request, page.headers.get('etag'))
  const headers = new Headers(page.headers)
  if (links) headers.set('link', links)
  return new Response(page.body, { status: page.status, headers })
}
