import { z } from 'zod'

/** SMS-5: where a gateway says what became of a message, and what somebody has answered. */
export const TEXT_NEWS_PATHS = { webhook: '/api/texts/webhook', twilio: '/api/texts/twilio' } as const

/** What a gateway behind the signed webhook tells (docs/deploy.md). */
export const textNews = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text.receipt'),
    /** The `webhook-id` that the message was sent under. */
    id: z.string().min(1).max(300),
    status: z.enum(['delivered', 'failed']),
    code: z
      .string()
      .regex(/^\w{1,40}$/)
      .optional(),
  }),
  z.object({
    type: z.literal('text.received'),
    from: z.string().max(40),
    body: z.string().max(2_000),
  }),
])

const STOP_WORDS = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'])
const START_WORDS = new Set(['START', 'UNSTOP'])

/** SMS-4: what an answer says of being texted: the word alone, however it is written; null for any other text. */
export function stopOrStart(body: string): 'stop' | 'start' | null {
  const word = body
    .trim()
    .replace(/[.!"'\s]+$/u, '')
    .toUpperCase()
  if (STOP_WORDS.has(word)) return 'stop'
  return START_WORDS.has(word) ? 'start' : null
}
