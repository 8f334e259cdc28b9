/** The app's own files, which never change under a name, and the page of all addresses, which is nobody's. */
export const FILES = 'anteroom-files-1'
/** What a page without a network is drawn from: a person's, so signing out takes it away. */
export const KEPT = 'anteroom-kept-1'

/** The one page of all addresses. */
const PAGE = '/'
/** Whoever waits for a page longer than this, in ms, is shown the one that is kept. */
const PATIENCE_MS = 4_000

/** PWA-2: what the waiting room needs beside the newest line, which it keeps itself with its age. */
const ANSWERS = /^\/trpc\/appointments\.one$/

const NOT_THEIRS = new Set([401, 403, 404])

/** PWA-1: how a request is answered here; null for what goes past. `here` is an address of our own. */
export function answer(request: Request, here: URL): Promise<Response> | null {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== here.origin) return null
  if (request.mode === 'navigate') return isOfApp(url.pathname) ? page(request) : null
  if (isFile(url)) return file(request)
  return ANSWERS.test(url.pathname) ? newestAnswer(request) : null
}

/** Only what has its content in its name never changes. */
const isFile = ({ pathname }: URL) => pathname.startsWith('/assets/')

/** PWA-1: of these addresses, those that are files of ours. */
export async function keepFiles(addresses: readonly unknown[]): Promise<void> {
  const own = addresses.filter((address) => typeof address === 'string' && URL.canParse(address))
  const files = own.map((address) => new Request(String(address))).filter(({ url }) => isFile(new URL(url)))
  await Promise.all(files.map((request) => file(request).catch(() => {})))
}

/** Documents, sign-in by a link and the API are the Worker's, whatever opens them. */
const isOfApp = (path: string) => !/^\/(api|trpc|parties|documents|verify|mail|demo)(\/|$)/.test(path)

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: FILES })
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await put(FILES, request, fresh)
  return fresh
}

/** The network first: a page names the files of its release. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match(PAGE, { cacheName: FILES })
  try {
    if (!kept) return await keepPage(request)
    return await Promise.race([keepPage(request), late()])
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

const late = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the network is slow')), PATIENCE_MS))

/** Fetches a page and keeps it for all addresses, which share one. */
export async function keepPage(request: Request): Promise<Response> {
  const fresh = await fetch(request)
  const isPage =
    fresh.ok && !fresh.redirected && (fresh.headers.get('content-type') ?? '').includes('text/html')
  if (isPage) await put(FILES, new Request(PAGE), fresh)
  return fresh
}

async function newestAnswer(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await put(KEPT, request, fresh)
    // It is not this person's to read, or not any more.
    else if (NOT_THEIRS.has(fresh.status)) await (await caches.open(KEPT)).delete(request)
    return fresh
  } catch (error) {
    const kept = await caches.match(request, { cacheName: KEPT })
    if (kept) return kept
    throw error
  }
}

async function put(name: string, request: Request, response: Response): Promise<void> {
  const copy = response.clone()
  try {
    await (await caches.open(name)).put(request, copy)
  } catch {
    // Full or forbidden: then nothing is kept, and the page is as it was.
  }
}
