/** How a connection to the SMTP server is kept from others' eyes. */
export type SmtpTls =
  /** From the first byte on (port 465). */
  | 'implicit'
  /** By STARTTLS, and not at all if the server does not offer it: nobody in between can talk us out of it. */
  | 'starttls'
  /** Not at all: on one's own machine alone. */
  | 'none'

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  readonly tls: SmtpTls
  readonly auth: { readonly user: string; readonly pass: string } | null
  /** Who the mails are from: `Anteroom <no-reply@clinic.example>`, or the address alone. */
  readonly from: string
}

const IMPLICIT_PORT = 465
const SUBMISSION_PORT = 587
const OWN_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]'])
/** An address, alone or behind a name. */
const FROM = /^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/

/** The variables that say how mail goes out. */
export type SmtpVars = {
  readonly SMTP_HOST?: string | undefined
  readonly SMTP_PORT?: string | undefined
  readonly SMTP_TLS?: string | undefined
  readonly SMTP_USER?: string | undefined
  readonly SMTP_PASSWORD?: string | undefined
  readonly MAIL_FROM?: string | undefined
}

/** What is wrong with the mail's settings, as a sentence; null for good ones, and for none (MAIL-4). */
export function smtpProblem(given: SmtpVars): string | null {
  const { SMTP_HOST: host, SMTP_PORT, SMTP_TLS: tls, MAIL_FROM: from } = given
  if (host === undefined) return from === undefined ? null : 'MAIL_FROM is set without SMTP_HOST'
  if (from === undefined) return 'MAIL_FROM is missing'
  if (!FROM.test(from)) return 'MAIL_FROM is no address and no "Name <address>"'
  if (!Number.isInteger(portOf(SMTP_PORT)) || portOf(SMTP_PORT) < 1 || portOf(SMTP_PORT) > 65_535)
    return 'SMTP_PORT is no port'
  if (tls !== undefined && tls !== 'implicit' && tls !== 'starttls' && tls !== 'none')
    return 'SMTP_TLS is "implicit", "starttls", "none" or not set'
  if (tls === 'none' && !OWN_MACHINE.has(host)) return 'SMTP_TLS is "none" for one’s own machine alone'
  if ((given.SMTP_USER === undefined) !== (given.SMTP_PASSWORD === undefined))
    return 'SMTP_USER and SMTP_PASSWORD go together'
  return null
}

/** MAIL-4: the settings, of which nothing is wrong; null where mail is off. */
export function smtpSettings(given: SmtpVars): SmtpSettings | null {
  const { SMTP_HOST: host, SMTP_TLS: tls, SMTP_USER: user, SMTP_PASSWORD: pass, MAIL_FROM: from } = given
  if (host === undefined || from === undefined) return null
  const port = portOf(given.SMTP_PORT)
  const usual = port === IMPLICIT_PORT ? 'implicit' : 'starttls'
  return {
    host,
    port,
    tls: (tls as SmtpTls | undefined) ?? usual,
    auth: user === undefined || pass === undefined ? null : { user, pass },
    from,
  }
}

const portOf = (text: string | undefined): number => (text === undefined ? SUBMISSION_PORT : Number(text))
