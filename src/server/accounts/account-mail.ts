import { letterMail } from '../../mail/letter.ts'
import type { Mail, MailPort, MailSent } from '../../mail/port.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'
import { NoAnswerInTime, withTimeLimit } from '../../platform/time-limit.ts'
import type { Language } from '../../words/languages.ts'
import { mailsIn } from '../../words/mails.ts'
import type { LetterWords, MailsWords } from '../../words/screens/mails.ts'
import { isNobodys } from './nobodys-address.ts'

/** How long a code or a link can be used. */
export const MINUTES = { code: 10, signUp: 30, reset: 30 } as const

/** ADMIN-5: how long an invitation can be accepted. */
export const INVITED_DAYS = 7

/** Pauses before a mail that was not taken is tried again, in ms: somebody is waiting for it, so not for long. */
const PAUSES = [1_000, 4_000, 12_000]
/** ACC-14: in ms. What goes on after an answer is ended by the platform after 30 s, silently. */
const WHOLE_MS = 25_000

/** The mails about an account, by the names of their words, and for how long what is in them holds. */
const KINDS = {
  signUp: MINUTES.signUp,
  signUpAgain: MINUTES.signUp,
  signInCode: MINUTES.code,
  confirmEmail: MINUTES.code,
  changeEmail: MINUTES.code,
  emailChanged: 0,
  resetPassword: MINUTES.reset,
  passwordChanged: 0,
  proofCode: MINUTES.code,
  passkeyAdded: 0,
  deletionCode: MINUTES.code,
  deleted: 0,
  // In days.
  invitation: INVITED_DAYS,
} as const satisfies Partial<Record<keyof MailsWords, number>>

export type AccountLetter = {
  readonly kind: keyof typeof KINDS
  readonly to: string
  readonly language: Language
  readonly code?: string | undefined
  readonly url?: string | undefined
}

/** Hands a mail on its way; nobody waits for it. */
export type TellByMail = (letter: AccountLetter) => void

type Means = {
  readonly mail: MailPort
  readonly clock: Clock
  readonly log: Log
  /** Lets work go on after the answer. */
  readonly keepAlive: (work: Promise<unknown>) => void
  readonly pause: (ms: number) => Promise<void>
  /** `WHOLE_MS` unless set. */
  readonly wholeMs?: number
}

/**
 * ACC-2: how long an answer takes must not tell whether a mail was sent, so it is sent after it. The log says what became of
 * it, and to nobody. ACC-14: all tries of a mail end within 25 s, and none is handed to something that lasts: what it says is
 * asked for again by the person, who is looking at the page, and a code is not kept anywhere as it is.
 */
export function createAccountMail({
  mail,
  clock,
  log,
  keepAlive,
  pause,
  wholeMs = WHOLE_MS,
}: Means): TellByMail {
  async function send({ kind, to, language, code, url }: AccountLetter): Promise<void> {
    const until = clock() + wholeMs
    try {
      const id = `account-${crypto.randomUUID()}`
      const letter = await letterMail({ id, to, language, words: wordsOf(kind, language), code, url })
      for (let attempt = 0; ; attempt++) {
        const sent = await sendBy(until, letter)
        const outcome = sent.kind === 'sent' ? null : sent.code
        log({ event: 'account_mail', mail: kind, outcome: sent.kind, code: outcome, attempt })
        const next = PAUSES[attempt]
        if (sent.kind !== 'later' || next === undefined || clock() + next >= until) return
        await pause(next)
      }
    } catch (error) {
      reportFailure(log, { event: 'account_mail_failed', mail: kind }, error)
    }
  }
  /** A server that says nothing takes no more than what is left. */
  async function sendBy(until: number, letter: Mail): Promise<MailSent> {
    try {
      return await withTimeLimit(until - clock(), () => mail.send(letter))
    } catch (error) {
      if (error instanceof NoAnswerInTime) return { kind: 'later', code: 'TIMEOUT' }
      throw error
    }
  }
  return (letter) => {
    if (!isNobodys(letter.to)) keepAlive(send(letter))
  }
}

function wordsOf(kind: keyof typeof KINDS, language: Language): LetterWords {
  const words = mailsIn(language)[kind]
  return typeof words === 'function' ? words(KINDS[kind]) : words
}
