import { askGateway, type GatewayOptions, retryAfter } from './ask-gateway.ts'
import type { TextPort, TextSent } from './port.ts'
import type { TwilioSettings } from './text-settings.ts'

/** Twilio's own codes (its "Error and Warning Dictionary"). */
export const UNSUBSCRIBED = 21_610
/** No number, no mobile one, or one that it does not reach. */
const UNREACHABLE = new Set([21_211, 21_214, 21_217, 21_612, 21_614, 63_003])
/** Of the message, or of what our account may send where. */
const NOT_TAKEN = new Set([21_408, 21_602, 21_604, 21_617, 63_016])

/**
 * SMS-3: text messages by Twilio, or by whoever speaks its API. `statusUrl` is where it is to say what became of them;
 * null to hear nothing. Twilio promises no idempotency for a message: after an answer that was lost the same may come twice.
 */
export function createTwilio(
  settings: TwilioSettings,
  statusUrl: string | null,
  options: GatewayOptions = {},
): TextPort {
  const { accountSid, authToken, from } = settings
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`
  const url = new URL(path, settings.apiUrl).href
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`
  return {
    offers: (['sms', 'whatsapp'] as const).filter((via) => from[via] !== undefined),
    async send({ id, number, via, body, about }) {
      const sender = from[via]
      if (sender === undefined) return { kind: 'refused', code: `no_${via}` }
      const prefix = via === 'whatsapp' ? 'whatsapp:' : ''
      const form = new URLSearchParams({ To: prefix + number, Body: body })
      form.set(sender.startsWith('MG') ? 'MessagingServiceSid' : 'From', prefix + sender)
      // Of a code nothing is kept that a receipt could be about.
      if (statusUrl !== null && about !== 'code')
        form.set('StatusCallback', `${statusUrl}?${new URLSearchParams({ delivery: id })}`)
      const headers = {
        authorization,
        'content-type': 'application/x-www-form-urlencoded',
        // Twilio itself looks at neither for messages (decision 021); some that are compatible do.
        'idempotency-key': id,
        'i-twilio-idempotency-token': id,
      }
      const answer = await askGateway(url, { method: 'POST', headers, body: form.toString() }, options)
      if ('lost' in answer) return { kind: 'later', code: answer.lost }
      const { status, said } = answer
      if (status >= 200 && status < 300)
        return { kind: 'sent', providerId: 'sid' in said && typeof said.sid === 'string' ? said.sid : null }
      const code = 'code' in said && typeof said.code === 'number' ? said.code : null
      return (
        notTaken(code) ?? { kind: 'later', code: `twilio_${code ?? status}`, ...retryAfter(answer.headers) }
      )
    },
  }
}

/** What is said of the message or of its number is final; all else is our trouble or Twilio's, and is tried again. */
function notTaken(code: number | null): TextSent | null {
  if (code === null) return null
  if (code === UNSUBSCRIBED) return { kind: 'gone', code: `twilio_${code}`, isStopped: true }
  if (UNREACHABLE.has(code)) return { kind: 'gone', code: `twilio_${code}` }
  return NOT_TAKEN.has(code) ? { kind: 'refused', code: `twilio_${code}` } : null
}
