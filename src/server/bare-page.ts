import { html, raw } from 'hono/html'
import { sha256 } from '../platform/sha256.ts'
import type { Language } from '../words/languages.ts'

type BarePage = {
  readonly language: Language
  readonly title: string
  readonly style: string
  /** What stands in its `<main>`: escaped by hono's `html`. */
  readonly main: ReturnType<typeof html>
  /** Whether it may send a form, and then only to where it came from. */
  readonly hasForm: boolean
  readonly status?: number
  /** Beside those of every bare page, or in their place. */
  readonly headers?: Readonly<Record<string, string>>
}

/** DOC-2, LINK-1, MAIL-6: a page outside the app: it runs no script, fetches nothing and stands in no frame. */
export async function barePage({
  language,
  title,
  style,
  main,
  hasForm,
  status = 200,
  headers,
}: BarePage): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>`
  const hash = btoa(String.fromCharCode(...(await sha256(style))))
  const formAction = hasForm ? "'self'" : "'none'"
  return new Response(String(page), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
      ...headers,
    },
  })
}

/** Whose page it is, with the door that stands for Anteroom. */
export const nameplate = (clinic: string) =>
  html`<p class="clinic"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><path d="M9 27V13a7 7 0 0 1 14 0v14" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/></svg>${clinic}</p>`
