import { signedAt } from '../../delivery/texts/standard-webhooks.ts'
import { UNSUBSCRIBED } from '../../delivery/texts/twilio.ts'
import { isFromTwilio } from '../../delivery/texts/twilio-signature.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { phoneNumberOf } from '../../protocol/phone-number.ts'
import { stopOrStart, TEXT_NEWS_PATHS, textNews } from '../../protocol/text-news.ts'
import type { Instant } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'
import { hasUnkeepableText } from '../text.ts'
import type { TextMeans } from './text-means.ts'

type Means = { readonly texts: TextMeans | null; readonly clock: Clock; readonly log: Log }

/**
 * SMS-4, SMS-5: what a gateway behind the signed webhook tells. Whatever is signed and understood is answered 204, whether or
 * not it changes anything: nobody learns here which ids or numbers there are.
 */
export async function answerWebhookNews(means: Means, request: Request): Promise<Response> {
  const { texts, clock } = means
  if (texts?.settings.kind !== 'webhook') throw refusal('NOT_FOUND')
  const body = await request.text()
  const at = await signedAt(texts.settings.key, request.headers, body, clock())
  if (at === null) throw refusal('NOT_ALLOWED')
  const news = textNews.safeParse(jsonIn(body))
  if (!news.success || hasUnkeepableText(news.data)) throw refusal('BAD_INPUT')
  if (news.data.type === 'text.received') await heard(means, texts, news.data, at)
  else {
    const { id, status, code = null } = news.data
    await received(means, texts, { deliveryId: id, providerId: null, status, code, at })
  }
  return new Response(null, { status: 204 })
}

/** Twilio's words for what is final; between them a message is on its way. */
const ENDS: Readonly<Record<string, 'delivered' | 'failed'>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
}

/** SMS-4, SMS-5: the same of Twilio's: what became of a message, and what somebody has answered. */
export async function answerTwilioNews(means: Means, request: Request): Promise<Response> {
  const { texts, clock } = means
  if (texts?.settings.kind !== 'twilio') throw refusal('NOT_FOUND')
  const form = new URLSearchParams(await request.text())
  // The address it was told, whatever stands between it and us.
  const url = new URL(TEXT_NEWS_PATHS.twilio, texts.appUrl).href + new URL(request.url).search
  const signature = request.headers.get('x-twilio-signature') ?? ''
  if (!(await isFromTwilio(texts.settings.authToken, url, form, signature))) throw refusal('NOT_ALLOWED')
  const said = Object.fromEntries(form)
  if (hasUnkeepableText(said)) throw refusal('BAD_INPUT')
  const {
    MessageSid: providerId = '',
    MessageStatus,
    ErrorCode,
    From: from = '',
    To: to = '',
    Body: body,
  } = said
  if (MessageStatus === undefined) {
    await heard(means, texts, { from: numberIn(from), body: body ?? '' }, clock())
    // No answer of ours: Twilio says itself that it has stopped.
    return new Response('<Response/>', { headers: { 'content-type': 'text/xml' } })
  }
  const status = ENDS[MessageStatus]
  const deliveryId = new URL(request.url).searchParams.get('delivery')
  const code = /^\w{1,40}$/.exec(ErrorCode ?? '')?.[0] ?? null
  if (code === String(UNSUBSCRIBED)) await heard(means, texts, { from: numberIn(to), body: 'STOP' }, clock())
  if (status && deliveryId !== null)
    await received(means, texts, { deliveryId, providerId, status, code, at: clock() })
  return new Response(null, { status: 204 })
}

const numberIn = (address: string) => address.replace(/^whatsapp:/, '')

async function heard(
  { log }: Means,
  { keeping }: TextMeans,
  said: { readonly from: string; readonly body: string },
  at: Instant,
): Promise<void> {
  const word = stopOrStart(said.body)
  const number = phoneNumberOf(said.from)
  log({ event: 'text_heard', word: word ?? 'other' })
  // Whatever else somebody writes is read by nobody, and kept nowhere.
  if (word !== null && number !== null) await keeping.said(number, word, at)
}

async function received(
  { log }: Means,
  { keeping }: TextMeans,
  receipt: Parameters<TextMeans['keeping']['receipt']>[0],
): Promise<void> {
  log({ event: 'text_receipt', status: receipt.status, code: receipt.code })
  await keeping.receipt(receipt)
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null // What is signed and yet no JSON is refused with the rest.
  }
}
