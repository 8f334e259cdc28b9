import { z } from 'zod'
import { pushKeys } from '../delivery/push/push-keys.ts'
import { textProblem } from '../delivery/texts/text-settings.ts'
import { type SmtpSettings, smtpProblem, smtpSettings } from '../mail/smtp-settings.ts'
import { roomSecrets } from '../protocol/room-secrets.ts'
import { recordKeys } from './record/record-keys.ts'

const TOO_SHORT = 'needs at least 32 characters'
const secret = z.string().min(32, TOO_SHORT)

const schema = z.object({
  DATABASE_URL: z.url('is not a URL'),
  /** The local Neon front door; unset everywhere else. */
  NEON_LOCAL: z.url('is not a URL').optional(),
  AUTH_SECRET: secret,
  /**
   * Shared with the rooms: signs tickets and lets the Worker send commands. One secret, or several between commas: the
   * first is in use, the others are accepted (ROOM-10; README, Deploy, says how to change it).
   */
  ROOM_SECRET: z.string().transform((text, { addIssue }) => {
    const secrets = roomSecrets(text)
    if (secrets) return secrets
    addIssue(text.includes(',') ? `${TOO_SHORT} in each of its parts` : TOO_SHORT)
    return z.NEVER
  }),
  /** Sign what a visit leaves (DOC-2, DOC-3; docs/deploy.md says how to make and change them). The first is in use. */
  RECORD_KEYS: z.string().transform((text, { addIssue }) => {
    const keys = recordKeys(text)
    if (keys) return keys
    addIssue('is no list of keys of which the first can sign (docs/deploy.md)')
    return z.NEVER
  }),
  /** What Web Push is signed with (PUSH-2; docs/deploy.md says how to make it). Without it nobody is pushed to. */
  PUSH_KEY: z
    .string()
    .refine((text) => pushKeys(text) !== null, 'is no key for Web Push (docs/deploy.md)')
    .optional(),
  /** Whom a push service may write to when something is wrong: `mailto:` or `https:`. Without it, the app's address. */
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)./, 'begins with neither mailto: nor https://')
    .optional(),
  /** Where browsers see the app; the only origin that may change anything. */
  APP_URL: z.url('is not a URL'),
  /** OPS-8: what whoever reads `/metrics` has to bear; without it nobody reads them. */
  METRICS_TOKEN: secret.optional(),
  /** `1` offers the demo accounts. Never set on a real clinic. */
  DEMO: z.literal('1', 'is "1" or not set').optional(),
  /** MAIL-6: where the demo reads what the local catcher of mails has kept. Set by the local stack alone. */
  DEMO_INBOX: z.url('is not a URL').optional(),
  /** SMS-6: the same of the local catcher of texts. */
  DEMO_TEXTS: z.url('is not a URL').optional(),
  /** MAIL-4: the server that takes our mails (docs/deploy.md); without it mail is off. */
  SMTP_HOST: z.string().min(1, 'is empty').optional(),
  /** 587 unless set. */
  SMTP_PORT: z.string().optional(),
  /** `starttls` unless set; on port 465, `implicit`. */
  SMTP_TLS: z.string().optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  /** SMS-1: the gateway of text messages (docs/deploy.md), by a signed webhook or by Twilio; without one they are off. */
  SMS_WEBHOOK_URL: z.string().optional(),
  SMS_WEBHOOK_SECRET: z.string().optional(),
  /** `sms` unless set. */
  SMS_WEBHOOK_OFFERS: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  /** Another service that speaks Twilio's API. */
  TWILIO_API_URL: z.string().optional(),
})

export type Env = z.output<typeof schema> & { readonly smtp: SmtpSettings | null }

/** The Worker's variables, checked once. Throws a sentence that names all that is missing or wrong, never a value. */
export function parseEnv(bindings: object): Env {
  const parsed = schema.safeParse(bindings)
  if (parsed.success) {
    const problem = smtpProblem(parsed.data) ?? textProblem(parsed.data)
    if (problem !== null) throw new Error(`The Worker is not configured: ${problem}.`)
    return { ...parsed.data, smtp: smtpSettings(parsed.data) }
  }
  const problems = parsed.error.issues.map(({ path, code, message }) => {
    const name = String(path[0])
    const missing = code === 'invalid_type' && !(name in bindings)
    return `${name} ${missing ? 'is missing' : message}`
  })
  throw new Error(`The Worker is not configured: ${problems.join('; ')}.`)
}
