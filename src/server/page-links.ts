import type { Log } from '../platform/log.ts'
import { type PageFiles, pageFilesShape } from '../protocol/page-files.ts'
import { readsOf } from '../protocol/page-reads.ts'
import { pageAt } from '../protocol/paths.ts'
import { mayBeSignedIn } from './accounts/auth.ts'
import { browserLanguage } from './language.ts'

/** The `Link` header of a page's answer; null where there is nothing to name. `build` is the mark of the page that is answered. */
export type PageLinks = (request: Request, build: string | null) => Promise<string | null>

/**
 * PAGE-4, PAGE-5: names in a page's answer the files that it needs and the addresses that it will ask, so that a browser
 * fetches all of them at once. What is needed is read from the build, again whenever there is another one; a page whose
 * build does not say it comes without, and works.
 */
export function createPageLinks(log: Log, fetchFiles: () => Promise<Response>): PageLinks {
  let kept: { readonly build: string; readonly files: PageFiles } | undefined

  async function filesOf(build: string | null): Promise<PageFiles | null> {
    if (kept && kept.build === build) return kept.files
    const files = await read()
    // What could not be read is looked for again.
    if (build !== null && files) kept = { build, files }
    return files
  }

  async function read(): Promise<PageFiles | null> {
    const answer = await fetchFiles()
    const read = pageFilesShape.safeParse(answer.ok ? await answer.json().catch(() => null) : null)
    if (read.success) return read.data
    log({ event: 'page-files-unreadable', status: answer.status })
    return null
  }

  return async (request, build) => {
    const page = pageAt(new URL(request.url).pathname)
    if (!page) return null
    const { headers } = request
    const files = (await filesOf(build))?.[page.name][browserLanguage(headers)] ?? []
    // As `fetch` asks by itself, or the browser would not take the one for the other.
    const reads = readsOf(page.name, page.about, mayBeSignedIn(headers)).map(
      (address) => `<${address}>; rel=preload; as=fetch; crossorigin`,
    )
    return [...files, ...reads].join(', ')
  }
}
