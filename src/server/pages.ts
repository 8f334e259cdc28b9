/** What is no page: the Worker's own addresses, the build's files, and any other name with an extension. */
const NO_PAGE = /^\/(api|trpc|parties|assets)(\/|$)|\.[^/]*$/

/**
 * EDGE-4: whether an address that no file answers is one of the app's own, which shows its pages by itself. A file of
 * an older build is not: a browser would keep the page in its place for a year.
 */
export const isPage = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && !NO_PAGE.test(path)
