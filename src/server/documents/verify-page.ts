import { html } from 'hono/html'
import type { Language } from '../../words/languages.ts'
import type { DocumentsWords } from '../../words/screens/documents.ts'
import { barePage, nameplate } from '../bare-page.ts'
import { tellingIn } from './telling.ts'
import type { Verdict } from './verify.ts'
import { STYLE } from './verify-style.ts'

type Shown = Verdict | { readonly status: 'unavailable' }

/** DOC-2: the page that a QR code leads to. It runs no script and asks for nothing else. */
export async function verifyPage(verdict: Shown, language: Language): Promise<Response> {
  const { words, date } = tellingIn(language, 'UTC')
  const { verify } = words
  const told = inWords(verdict, verify, date)
  const main = html`${nameplate(words.pdf.clinic)}
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
}`
  return barePage({
    language,
    title: verify.title,
    style: STYLE,
    main,
    hasForm: false,
    status: STATUSES[verdict.status],
    // It is in the reader's language.
    headers: { vary: 'accept-language, cookie' },
  })
}

const MARKS = { current: '✓', superseded: '!', withdrawn: '×', unknown: '?', unavailable: '…' } as const
const STATUSES = { current: 200, superseded: 200, withdrawn: 200, unknown: 404, unavailable: 503 } as const

function inWords(verdict: Shown, words: DocumentsWords['verify'], date: (date: string) => string) {
  const { heading, says } = words[verdict.status]
  return { heading, says: typeof says === 'string' ? says : says('on' in verdict ? date(verdict.on) : '') }
}
