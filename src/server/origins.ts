/**
 * Where our own pages come from: the app's URL and, on one's own machine, its other spelling
 * (`localhost` is `127.0.0.1`).
 */
export function trustedOrigins(appUrl: string): readonly string[] {
  const url = new URL(appUrl)
  const origins = [url.origin]
  const twins: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }
  const twin = twins[url.hostname]
  if (twin !== undefined) {
    url.hostname = twin
    origins.push(url.origin)
  }
  return origins
}

/**
 * Whether a request that changes something comes from our own pages. A browser always says so; whoever says
 * nothing is no browser and has no cookies but those it was given on purpose.
 */
export function isSameOrigin(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origins.includes(origin)
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}
