import { emailOTP } from 'better-auth/plugins/email-otp'
import { eq } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import { MINUTES } from './account-mail.ts'
import { CODE_TRIES, sealedCode } from './codes.ts'
import { languageOfMail } from './mail-language.ts'
import { type SignUpMeans, signUpByMail } from './sign-up-by-mail.ts'

/** ACC-3: what the library calls a mail with a code, in our words for it. */
const CODE_MAILS = {
  'sign-in': 'signInCode',
  'email-verification': 'confirmEmail',
  'change-email': 'changeEmail',
} as const

/** ACC-1, ACC-3, ACC-5: what of the library's needs a mail. */
export const pluginsByMail = (means: SignUpMeans) => [
  signUpByMail(means),
  emailOTP({
    otpLength: 6,
    expiresIn: MINUTES.code * 60,
    allowedAttempts: CODE_TRIES,
    disableSignUp: true,
    changeEmail: { enabled: true },
    storeOTP: { hash: (code) => sealedCode(means.secret, code) },
    rateLimit: { window: 60, max: 120 },
    async sendVerificationOTP({ email, otp, type }, ctx) {
      if (type === 'forget-password') return
      const language = await languageFor(means.db, email, new Headers(ctx?.headers))
      means.tellByMail({ kind: CODE_MAILS[type], to: email, language, code: otp })
    },
  }),
]

/** Nobody is there with a new address yet: it is whoever asks. */
async function languageFor(db: SignUpMeans['db'], email: string, headers: Headers) {
  const [known] = await db.select({ language: users.language }).from(users).where(eq(users.email, email))
  return languageOfMail(known, headers)
}
