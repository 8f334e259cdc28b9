import { html, raw } from 'hono/html'
import { sha256 } from '../platform/sha256.ts'
import type { CaughtMail } from '../protocol/caught-mail.ts'
import { inboxIn } from '../words/mails.ts'
import { STYLE } from './demo-inbox-style.ts'
import { browserLanguage } from './language.ts'

export type ReadInbox = () => Promise<readonly CaughtMail[]>

/**
 * MAIL-6: what the demo has sent, newest first. Of each mail only its text is shown, escaped, with the addresses in it to be
 * pressed: what a mail brings along can run nothing here and fetch nothing.
 */
export async function answerInbox(readInbox: ReadInbox, request: Request): Promise<Response> {
  const language = browserLanguage(request.headers)
  const words = inboxIn(language)
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: 'UTC' })
  const mails = (await readInbox()).map(
    ({ to, subject, text, at }) => html`<article>
<h2 dir="auto">${subject}</h2>
<p class="small">${words.to} <bdi>${to}</bdi>, <time datetime="${new Date(at).toISOString()}">${time.format(at)} UTC</time></p>
<pre dir="auto">${text.split(ADDRESS).map((part) => (ADDRESS.test(part) ? html`<a href="${part}">${part}</a>` : part))}</pre>
</article>`,
  )
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<p><a href="/">${words.back}</a></p>
<h1>${words.title}</h1>
<p class="soft">${words.about}</p>
${mails.length > 0 ? mails : html`<p class="empty">${words.empty}</p>`}
</main>
</body>
</html>`
  return new Response(String(page), { headers: await headersOf() })
}

/** An address of the web, whole; what is split by it stands between. */
const ADDRESS = /(https?:\/\/[^\s<>"']+)/

async function headersOf(): Promise<Record<string, string>> {
  const hash = btoa(String.fromCharCode(...(await sha256(STYLE))))
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    vary: 'accept-language, cookie',
  }
}
