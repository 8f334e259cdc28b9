import { html } from 'hono/html'
import { z } from 'zod'
import type { CaughtMail } from '../protocol/caught-mail.ts'
import type { CaughtText } from '../protocol/caught-text.ts'
import { inboxIn } from '../words/mails.ts'
import type { CaughtTextWords } from '../words/screens/texts.ts'
import { caughtTextsIn } from '../words/texts.ts'
import { barePage } from './bare-page.ts'
import { STYLE } from './demo-inbox-style.ts'
import { refusal } from './errors.ts'
import { browserLanguage } from './language.ts'
import { hasUnkeepableText } from './text.ts'

export type ReadInbox = () => Promise<readonly (CaughtMail | CaughtText)[]>

/** SMS-6: what somebody answers to a text, handed to the local gateway as if from their phone. */
export type AnswerText = (answer: z.output<typeof answered>) => Promise<void>

const answered = z.object({ from: z.string().max(40), body: z.string().max(160) })

/**
 * MAIL-6, SMS-6: what the demo has sent, newest first. Only its text is shown, escaped, with the addresses in it to be
 * pressed: what a mail brings along can run nothing here and fetch nothing.
 */
export async function answerInbox(readInbox: ReadInbox, request: Request): Promise<Response> {
  const language = browserLanguage(request.headers)
  const words = inboxIn(language)
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: 'UTC' })
  const textWords = caughtTextsIn(language)
  const sent = (await readInbox()).map((each) => {
    const isText = 'via' in each
    const { to, at } = each
    return html`<article>
<h2 dir="auto">${isText ? textWords.vias[each.via] : each.subject}</h2>
<p class="small">${words.to} <bdi>${to}</bdi>, <time datetime="${new Date(at).toISOString()}">${time.format(at)} UTC</time></p>
<pre dir="auto">${withLinks(isText ? each.body : each.text)}</pre>
${isText ? answers(to, textWords) : ''}</article>`
  })
  const main = html`<p><a href="/">${words.back}</a></p>
<h1>${words.title}</h1>
<p class="soft">${words.about}</p>
${sent.length > 0 ? sent : html`<p class="empty">${words.empty}</p>`}`
  return barePage({ language, title: words.title, style: STYLE, main, hasForm: true, headers: INBOX_HEADERS })
}

const withLinks = (text: string) =>
  text.split(ADDRESS).map((part) => (ADDRESS.test(part) ? html`<a href="${part}">${part}</a>` : part))

/** SMS-4: without scripts, as everything here. */
const answers = (to: string, words: CaughtTextWords) => html`<form method="post" action="${INBOX_PATH}">
<input type="hidden" name="from" value="${to}">
${WORDS.map((word) => html`<button name="body" value="${word}">${words.answer(word)}</button> `)}
</form>`

/** SMS-6: passes an answer on, and leads back to the page. */
export async function answerText(answer: AnswerText, request: Request): Promise<Response> {
  const said = answered.safeParse(Object.fromEntries(new URLSearchParams(await request.text())))
  if (!said.success || hasUnkeepableText(said.data)) throw refusal('BAD_INPUT')
  await answer(said.data)
  return new Response(null, { status: 303, headers: { location: INBOX_PATH } })
}

/** Where the page is. */
export const INBOX_PATH = '/demo/inbox'

const WORDS = ['STOP', 'START']

/** An address of the web, whole; what is split by it stands between. */
const ADDRESS = /(https?:\/\/[^\s<>"']+)/

const INBOX_HEADERS = {
  'cache-control': 'no-store',
  // Without an origin no answer of its own would be taken for one.
  'referrer-policy': 'same-origin',
  vary: 'accept-language, cookie',
}
