import { html, raw } from 'hono/html'
import type { Language } from '../words/languages.ts'
import { mailsIn } from '../words/mails.ts'
import type { LetterWords } from '../words/screens/mails.ts'

/** What one mail is made of. */
export type Letter = {
  /** MAIL-2: the same for the same mail. */
  readonly id: string
  readonly to: string
  readonly language: Language
  readonly words: LetterWords
  /** What is to be typed somewhere. */
  readonly code?: string | undefined
  /** Where the button leads. */
  readonly url?: string | undefined
  /** What else can be done, beneath the button. */
  readonly others?: readonly { readonly label: string; readonly url: string }[] | undefined
  readonly listUnsubscribe?: string | undefined
}

// The colours of src/client/styles/tokens.css, written out: a mail has no style sheet but what it carries.
const FONT = 'font-family:Figtree,-apple-system,Segoe UI,Roboto,Noto Sans,Arial,sans-serif'
const INK = `${FONT};color:#16211e`
const SOFT = `${FONT};color:#53615c`

/** For programs that know the reader's choice; all others have the light one, by each element's own style. */
const DARK = `@media (prefers-color-scheme: dark) {
.paper { background: #101715 !important; }
.card { background: #18211e !important; border-color: #2b3733 !important; }
.ink { color: #edf2ef !important; }
.soft { color: #a3b3ac !important; }
.code { background: #0b100f !important; color: #edf2ef !important; }
.button { background: #8accba !important; color: #05231c !important; }
.link { color: #8accba !important; }
}`

/**
 * The frame of every mail: one column of 480 px at most, read well at any size and without pictures, in the light or in
 * the dark, from the left or from the right. Text alone enters it, escaped; addresses are our own.
 */
export async function letterHtml(letter: Letter): Promise<string> {
  const { language, words, code, url, others = [], listUnsubscribe } = letter
  const common = mailsIn(language)
  const paragraphs = words.text.map(
    (text) => html`<p class="ink" style="margin:0 0 16px;font-size:17px;line-height:1.5;${INK}">${text}</p>`,
  )
  const page = await html`<!doctype html>
<html lang="${language}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.subject}</title>
<style>${raw(DARK)}</style>
</head>
<body class="paper" dir="auto" style="margin:0;padding:0;background:#f5f4ef">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f4ef"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;text-align:start">
<tr><td class="ink" style="padding:0 8px 16px;font-size:19px;font-weight:700;${INK}">Anteroom</td></tr>
<tr><td class="card" style="padding:28px 24px;background:#fffefb;border:1px solid #dcdcd2;border-radius:16px">
<h1 class="ink" style="margin:0 0 16px;font-size:24px;line-height:1.25;${INK}">${words.heading}</h1>
${paragraphs}
${
  code === undefined
    ? ''
    : html`<p class="soft" style="margin:8px 0 4px;font-size:15px;${SOFT}">${common.code}</p>
<p class="code" dir="ltr" style="margin:0 0 20px;padding:14px 8px;border-radius:10px;background:#ecebe4;text-align:center;font-size:32px;font-weight:700;letter-spacing:6px;${INK}">${code}</p>`
}
${
  url === undefined
    ? ''
    : html`<p style="margin:8px 0 12px"><a class="button" href="${url}" style="display:inline-block;padding:14px 24px;border-radius:10px;background:#0f6b5c;font-size:17px;font-weight:600;text-decoration:none;${FONT};color:#ffffff">${words.button ?? url}</a></p>
<p class="soft" style="margin:0 0 16px;font-size:13px;line-height:1.5;${SOFT}">${common.orOpen}<br><a class="link" dir="ltr" href="${url}" style="color:#0a5347;word-break:break-all">${url}</a></p>`
}
${others.map(
  (other) =>
    html`<p style="margin:0 0 16px;font-size:15px;line-height:1.5;${FONT}"><a class="link" href="${other.url}" style="display:inline-block;padding:10px 0;color:#0a5347">${other.label}</a></p>`,
)}
<p class="soft" style="margin:0;font-size:15px;line-height:1.5;${SOFT}">${words.after}</p>
</td></tr>
<tr><td class="soft" style="padding:16px 8px;font-size:13px;line-height:1.5;${SOFT}">${common.foot}${
    listUnsubscribe === undefined
      ? ''
      : html`<br><a class="link" href="${listUnsubscribe}" style="color:#0a5347">${common.unsubscribe}</a>`
  }</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
  return String(page)
}
