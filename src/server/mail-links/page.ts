import { html, raw } from 'hono/html'
import { sha256 } from '../../platform/sha256.ts'
import type { MailLink } from '../../protocol/mail-link.ts'
import { livePath } from '../../protocol/paths.ts'
import type { Language } from '../../words/languages.ts'
import { mailLinksIn, visitMailsIn } from '../../words/mails.ts'
import type { End, Seen, Turn } from './look.ts'
import { STYLE } from './page-style.ts'

type Shown = {
  readonly does: MailLink
  readonly seen: Seen
  readonly turn: Turn | null
  readonly language: Language
}

/** LINK-1: says what it is about, and has one button at most. It runs no script and asks for nothing else. */
export async function mailLinkPage({ does, seen, turn, language }: Shown): Promise<Response> {
  const words = mailLinksIn(language)
  const told = seen === 'ask' ? words[does] : words.ends[seen]
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${told.heading}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<p class="clinic"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><path d="M9 27V13a7 7 0 0 1 14 0v14" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/></svg>Anteroom</p>
<p class="asks">${turn ? words.title : ''}</p>
<section class="${seen === 'ask' ? 'soft' : TONES[seen]}">
<h1>${told.heading}</h1>
<p>${told.says}</p>
${seen === 'ask' ? button(does, words[does].button) : ''}
</section>
${turn ? facts(turn, language) : ''}
<p class="ways">${turn ? html`<a href="${livePath(turn.id)}">${words.waitingRoom}</a>` : ''}<a href="/appointments">${words.appointments}</a></p>
</main>
</body>
</html>`
  return new Response(String(page), {
    status: seen === 'ask' ? 200 : (STATUSES[seen] ?? 200),
    headers: await headersOf(),
  })
}

/** It leads to where it stands: the link is in the address. */
const button = (does: MailLink, label: string) => html`<form method="post">
<button name="press" value="${does}"${does === 'confirm' ? '' : html` class="bad"`}>${label}</button>
</form>`

function facts({ doctor, date, token }: Turn, language: Language) {
  const words = mailLinksIn(language)
  return html`<dl>
<dt>${words.doctor}</dt><dd>${doctor}</dd>
<dt>${words.day}</dt><dd>${visitMailsIn(language).longDate(date)}</dd>
<dt>${words.token}</dt><dd>${token}</dd>
</dl>`
}

const TONES: Readonly<Record<End, 'good' | 'warn' | 'bad'>> = {
  confirmed: 'good',
  cancelled: 'good',
  stopped: 'good',
  wasConfirmed: 'good',
  wasCancelled: 'warn',
  wasStopped: 'good',
  missed: 'warn',
  begun: 'warn',
  over: 'warn',
  otherToken: 'warn',
  old: 'warn',
  bad: 'bad',
  unavailable: 'bad',
}
const STATUSES: Partial<Record<End, number>> = { old: 410, bad: 404, unavailable: 503 }

async function headersOf(): Promise<Record<string, string>> {
  const hash = btoa(String.fromCharCode(...(await sha256(STYLE))))
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex',
  }
}
