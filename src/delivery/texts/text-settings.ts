import { TextVia } from '../../queue/views/away.ts'
import { webhookKey } from './standard-webhooks.ts'

export type WebhookSettings = {
  readonly kind: 'webhook'
  readonly url: string
  readonly key: Uint8Array
  readonly offers: readonly TextVia[]
}

export type TwilioSettings = {
  readonly kind: 'twilio'
  readonly accountSid: string
  readonly authToken: string
  readonly apiUrl: string
  /** Who messages are from, by what they go; at least one. */
  readonly from: { readonly [via in TextVia]?: string }
}

export type TextSettings = WebhookSettings | TwilioSettings

/** The variables that say how text messages go out (docs/deploy.md). */
export type TextVars = {
  readonly SMS_WEBHOOK_URL?: string | undefined
  readonly SMS_WEBHOOK_SECRET?: string | undefined
  readonly SMS_WEBHOOK_OFFERS?: string | undefined
  readonly TWILIO_ACCOUNT_SID?: string | undefined
  readonly TWILIO_AUTH_TOKEN?: string | undefined
  readonly TWILIO_FROM?: string | undefined
  readonly TWILIO_API_URL?: string | undefined
}

const TWILIO_URL = 'https://api.twilio.com'
const OWN_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]'])
const NUMBER = /^\+[1-9]\d{6,14}$/
/** Twilio's own name of a pool of numbers. */
const SERVICE = /^MG[0-9a-f]{32}$/
const WHATSAPP = 'whatsapp:'

/** SMS-1: what is wrong with the settings, as a sentence; null for good ones, and for none. */
export function textProblem(given: TextVars): string | null {
  const { SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret, SMS_WEBHOOK_OFFERS: offers } = given
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from, TWILIO_API_URL } = given
  const isWebhook = url !== undefined || secret !== undefined || offers !== undefined
  const isTwilio = [sid, token, from, TWILIO_API_URL].some((each) => each !== undefined)
  if (isWebhook && isTwilio) return 'SMS_WEBHOOK_* and TWILIO_* exclude each other'
  if (isWebhook) {
    if (url === undefined || secret === undefined) return 'SMS_WEBHOOK_URL and SMS_WEBHOOK_SECRET go together'
    if (!isSafe(url)) return 'SMS_WEBHOOK_URL is no https address'
    if (webhookKey(secret) === null)
      return 'SMS_WEBHOOK_SECRET is no "whsec_" and 24 to 64 bytes in base64 (docs/deploy.md)'
    return offersIn(offers)
      ? null
      : 'SMS_WEBHOOK_OFFERS is "sms", "whatsapp", both with a comma between, or not set'
  }
  if (!isTwilio) return null
  if (sid === undefined || token === undefined || from === undefined)
    return 'TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM go together'
  if (!/^\w+$/.test(sid)) return 'TWILIO_ACCOUNT_SID is no account'
  if (token === '') return 'TWILIO_AUTH_TOKEN is empty'
  if (TWILIO_API_URL !== undefined && !isSafe(TWILIO_API_URL)) return 'TWILIO_API_URL is no https address'
  return sendersIn(from)
    ? null
    : 'TWILIO_FROM is a number (+15550100), a messaging service (MG…), "whatsapp:" and a number, or one of each with a comma between'
}

/** SMS-1: the settings, of which nothing is wrong; null where there are none, and text messages are off. */
export function textSettings(given: TextVars): TextSettings | null {
  if (textProblem(given) !== null) return null
  const { SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret = '', TWILIO_ACCOUNT_SID: sid } = given
  const key = webhookKey(secret)
  const offers = offersIn(given.SMS_WEBHOOK_OFFERS)
  if (url !== undefined && key && offers) return { kind: 'webhook', url, key, offers }
  const from = sendersIn(given.TWILIO_FROM ?? '')
  if (sid === undefined || !from) return null
  const { TWILIO_AUTH_TOKEN: authToken = '', TWILIO_API_URL: apiUrl = TWILIO_URL } = given
  return { kind: 'twilio', accountSid: sid, authToken, apiUrl, from }
}

function offersIn(text: string = TextVia.sms): readonly TextVia[] | null {
  const named = text.split(',').map((each) => each.trim())
  const known = Object.values(TextVia).filter((via) => named.includes(via))
  return known.length === named.length ? known : null
}

function sendersIn(text: string): TwilioSettings['from'] | null {
  const from: { [via in TextVia]?: string } = {}
  for (const each of text.split(',').map((part) => part.trim())) {
    const isWhatsapp = each.startsWith(WHATSAPP)
    const sender = isWhatsapp ? each.slice(WHATSAPP.length) : each
    const via = isWhatsapp ? TextVia.whatsapp : TextVia.sms
    if (from[via] !== undefined) return null
    if (!NUMBER.test(sender) && (isWhatsapp || !SERVICE.test(sender))) return null
    from[via] = sender
  }
  return from
}

/** What a message says, and to whom, crosses no network in the open. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && OWN_MACHINE.has(hostname))
}
