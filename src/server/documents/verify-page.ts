import { html, raw } from 'hono/html'
import { sha256 } from '../../platform/sha256.ts'
import type { Language } from '../../words/languages.ts'
import type { DocumentsWords } from '../../words/screens/documents.ts'
import { tellingIn } from './telling.ts'
import type { Verdict } from './verify.ts'
import { STYLE } from './verify-style.ts'

type Shown = Verdict | { readonly status: 'unavailable' }

/** DOC-2: the page that a QR code leads to. It runs no script and asks for nothing else. */
export async function verifyPage(verdict: Shown, language: Language): Promise<Response> {
  const { words, date } = tellingIn(language, 'UTC')
  const { verify } = words
  const told = inWords(verdict, verify, date)
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${verify.title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<p class="clinic"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><path d="M9 27V13a7 7 0 0 1 14 0v14" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/></svg>${words.pdf.clinic}</p>
<p class="asks">${verify.title}</p>
<section class="${verdict.status}">
<h1><span aria-hidden="true">${MARKS[verdict.status]}</span> ${told.heading}</h1>
<p>${told.says}</p>
</section>
${
  'hash' in verdict
    ? html`<dl>
<dt>${verify.doctor}</dt><dd>${verdict.doctor}</dd>
<dt>${verify.given}</dt><dd>${date(verdict.givenOn)}</dd>
<dt>${verify.hash}</dt><dd class="hash">${verdict.hash}</dd>
</dl>
<p class="small">${verify.covers}</p>`
    : ''
}
</main>
</body>
</html>`
  return new Response(String(page), { status: STATUSES[verdict.status], headers: await headersOf() })
}

const MARKS = { current: '✓', superseded: '!', withdrawn: '×', unknown: '?', unavailable: '…' } as const
const STATUSES = { current: 200, superseded: 200, withdrawn: 200, unknown: 404, unavailable: 503 } as const

function inWords(verdict: Shown, words: DocumentsWords['verify'], date: (date: string) => string) {
  const { heading, says } = words[verdict.status]
  return { heading, says: typeof says === 'string' ? says : says('on' in verdict ? date(verdict.on) : '') }
}

async function headersOf(): Promise<Record<string, string>> {
  const hash = btoa(String.fromCharCode(...(await sha256(STYLE))))
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex',
    // It is in the reader's language.
    vary: 'accept-language, cookie',
  }
}
