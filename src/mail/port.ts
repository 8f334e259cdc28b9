/** One e-mail to one address. */
export type Mail = {
  /** The same for the same mail, sent again or not: it becomes the Message-ID, by which a mailbox shows it once (MAIL-2). */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one press ends mails of this kind (RFC 8058); absent where they do not end, as with a code asked for. */
  readonly listUnsubscribe?: string
}

/** What became of a mail (MAIL-1). `code` is stable, and names neither the address nor what the server wrote. */
export type MailSent =
  | { readonly kind: 'sent'; readonly providerId: string }
  /** `gone`: there is no such mailbox. `refused`: this mail is not taken. Neither is tried again. */
  | { readonly kind: 'gone' | 'refused'; readonly code: string }
  /** Not taken now, or nobody knows: it is tried again, with the same id. */
  | { readonly kind: 'later'; readonly code: string }

/** The way out for e-mail. Never rejects. */
export type MailPort = { send(mail: Mail): Promise<MailSent> }
