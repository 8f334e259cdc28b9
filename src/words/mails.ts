import { mails as english, inbox as englishInbox } from './english/mails.ts'
import { mails as hindi, inbox as hindiInbox } from './hindi/mails.ts'
import type { Language } from './languages.ts'
import type { InboxWords, MailsWords } from './screens/mails.ts'

const MAILS: Readonly<Record<Language, MailsWords>> = { en: english, hi: hindi }
const INBOX: Readonly<Record<Language, InboxWords>> = { en: englishInbox, hi: hindiInbox }

/** What mails say; apart from the dictionary, which the rooms carry too. */
export const mailsIn = (language: Language): MailsWords => MAILS[language]

export const inboxIn = (language: Language): InboxWords => INBOX[language]
