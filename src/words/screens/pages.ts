/** What any page may have to say of itself. */
export type PagesWords = {
  /** PAGE-3: what the tab says before the name of the app. */
  readonly titles: {
    readonly find: string
    readonly appointments: string
    readonly notFound: string
    readonly broken: string
  }
  readonly loading: string
  readonly loadingAccount: string
  readonly tryAgain: string
  readonly broken: { readonly heading: string; readonly text: string; readonly reload: string }
  readonly notFound: {
    readonly heading: string
    readonly text: string
    readonly findDoctor: string
    readonly appointments: string
    /** PAGE-6: a doctor's way home, and the desk's. */
    readonly console: string
    readonly desk: string
  }
}
