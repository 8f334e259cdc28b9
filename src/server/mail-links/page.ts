import { html } from 'hono/html'
import type { MailLink } from '../../protocol/mail-link.ts'
import { livePath } from '../../protocol/paths.ts'
import type { Language } from '../../words/languages.ts'
import { mailLinksIn, visitMailsIn } from '../../words/mails.ts'
import { barePage, nameplate } from '../bare-page.ts'
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
  const main = html`${nameplate('Anteroom')}
<p class="asks">${turn ? words.title : ''}</p>
<section class="${seen === 'ask' ? 'soft' : TONES[seen]}">
<h1>${told.heading}</h1>
<p>${told.says}</p>
${seen === 'ask' ? button(does, words[does].button) : ''}
</section>
${turn ? facts(turn, language) : ''}
<p class="ways">${turn ? html`<a href="${livePath(turn.id)}">${words.waitingRoom}</a>` : ''}<a href="/appointments">${words.appointments}</a></p>`
  return barePage({
    language,
    title: told.heading,
    style: STYLE,
    main,
    hasForm: true,
    status: seen === 'ask' ? 200 : (STATUSES[seen] ?? 200),
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
