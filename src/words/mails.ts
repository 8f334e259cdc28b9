import { mails as english, inbox as englishInbox } from './english/mails.ts'
import { mailLinks as englishLinks, visitMails as englishVisits } from './english/visit-mails.ts'
import { mails as hindi, inbox as hindiInbox } from './hindi/mails.ts'
import { mailLinks as hindiLinks, visitMails as hindiVisits } from './hindi/visit-mails.ts'
import type { Language } from './languages.ts'
import type { InboxWords, MailsWords } from './screens/mails.ts'
import type { MailLinkWords, VisitMailsWords } from './screens/visit-mails.ts'

const MAILS: Readonly<Record<Language, MailsWords>> = { en: english, hi: hindi }
const INBOX: Readonly<Record<Language, InboxWords>> = { en: englishInbox, hi: hindiInbox }
const VISITS: Readonly<Record<Language, VisitMailsWords>> = { en: englishVisits, hi: hindiVisits }
const LINKS: Readonly<Record<Language, MailLinkWords>> = { en: englishLinks, hi: hindiLinks }

/** What mails say; apart from the dictionary, which the rooms carry too. */
export const mailsIn = (language: Language): MailsWords => MAILS[language]

export const inboxIn = (language: Language): InboxWords => INBOX[language]

export const visitMailsIn = (language: Language): VisitMailsWords => VISITS[language]

export const mailLinksIn = (language: Language): MailLinkWords => LINKS[language]
