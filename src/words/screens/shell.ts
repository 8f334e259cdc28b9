/** The frame around every page but the waiting room. */
export type ShellWords = {
  readonly main: string
  readonly doctors: string
  readonly appointments: string
  readonly visits: string
  readonly profile: string
  /** Where a doctor goes. */
  readonly console: string
  readonly patientsVisits: string
  /** ACC-9. */
  readonly account: string
  /** ADMIN-1: for admins alone. */
  readonly admin: string
  readonly signIn: string
  readonly signOut: string
  readonly signedInAs: (name: string) => string
  readonly language: string
  /** PAGE-6. */
  readonly foot: { readonly what: string; readonly doctors: string }
}
