/** What one mail says; the code and the address of the button are no words, and are put in by whoever sends it. */
export type LetterWords = {
  readonly subject: string
  readonly heading: string
  readonly text: readonly string[]
  /** Where there is something to press. */
  readonly button?: string
  /** What is said last and small: how long it holds, what to do if it was somebody else. */
  readonly after: string
}

/**
 * MAIL-5: the mails about an account, and about a turn. None of them says anybody's name: whoever types an address into a form would have
 * their own words sent to it.
 */
export type MailsWords = {
  /** ACC-1: to an address that somebody has signed up with. */
  readonly signUp: (minutes: number) => LetterWords
  /** ACC-2: the same, where it has an account already. */
  readonly signUpAgain: (minutes: number) => LetterWords
  readonly signInCode: (minutes: number) => LetterWords
  readonly confirmEmail: (minutes: number) => LetterWords
  readonly changeEmail: (minutes: number) => LetterWords
  readonly emailChanged: LetterWords
  readonly resetPassword: (minutes: number) => LetterWords
  readonly passwordChanged: LetterWords
  /** ACC-12: for whoever has no password at hand. */
  readonly proofCode: (minutes: number) => LetterWords
  readonly passkeyAdded: LetterWords
  readonly deletionCode: (minutes: number) => LetterWords
  readonly deleted: LetterWords
  /** LATE-2, SEND-1: neither with whom nor why; that is on the page it leads to. */
  readonly missed: LetterWords
  /** ADMIN-5: to whoever is asked to work at the clinic. */
  readonly invitation: (days: number) => LetterWords
  readonly code: string
  /** Before an address that is written out beneath a button. */
  readonly orOpen: string
  readonly foot: string
  readonly unsubscribe: string
}

/** MAIL-6: the demo's page of all that was sent. */
export type InboxWords = {
  readonly title: string
  readonly about: string
  readonly empty: string
  readonly to: string
  readonly back: string
}
