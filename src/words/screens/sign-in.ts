/** Coming in: an account one has, or a new one. */
export type SignInWords = {
  readonly signIn: string
  readonly signUp: string
  readonly entering: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly passwordHint: string
  readonly show: string
  readonly hide: string
  readonly isNew: string
  readonly hasAccount: string
  readonly create: string
  readonly instead: string
  /** BOOK-13: what was begun before signing in waits. */
  readonly thenBook: string
  /** PAGE-6, ACC-4: what somebody who cannot sign in can do; `noMail` where mail is off. */
  readonly forgot: {
    readonly ask: string
    readonly heading: string
    readonly text: string
    readonly send: string
    readonly sent: string
    readonly back: string
    readonly noMail: string
  }
  /** ACC-4: on the page that the mail leads to. */
  readonly reset: {
    readonly heading: string
    readonly password: string
    readonly save: string
    readonly done: string
    readonly noLink: string
  }
  /** ACC-1, ACC-3: a code of a mail. */
  readonly code: {
    readonly instead: string
    readonly withPassword: string
    readonly heading: string
    readonly send: string
    readonly enter: string
    readonly confirm: string
    readonly sentTo: (email: string) => string
    readonly label: string
    readonly again: string
    readonly sentAgain: string
    readonly spam: string
    readonly other: string
  }
  /** ACC-1: on the page that the link of the mail leads to. */
  readonly confirm: {
    readonly heading: string
    readonly text: string
    readonly button: string
    readonly noLink: string
  }
  /** ACC-16: after a sign-up that was ended without the password that was chosen. */
  readonly noPassword: {
    readonly heading: string
    readonly text: string
    readonly send: string
    readonly sent: (email: string) => string
    readonly goOn: string
  }
  /** ACC-11. */
  readonly passkey: string
  readonly inbox: string
  readonly demo: {
    readonly label: string
    readonly chip: string
    readonly heading: string
    readonly text: string
    readonly roles: Readonly<Record<'patient' | 'doctor' | 'staff', string>>
  }
}
