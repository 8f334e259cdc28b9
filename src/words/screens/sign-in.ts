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
  /** PAGE-6: what somebody who cannot sign in can do. */
  readonly forgot: { readonly ask: string; readonly answer: string }
  readonly demo: {
    readonly label: string
    readonly chip: string
    readonly heading: string
    readonly text: string
    readonly roles: Readonly<Record<'patient' | 'doctor' | 'staff', string>>
  }
}
