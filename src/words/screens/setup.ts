/** ADMIN-3, ADMIN-4, ADMIN-6: the first run, and accepting an invitation. */
export type SetupWords = {
  readonly title: string
  readonly loading: string
  /** For whoever comes without a link, or with one that is over. */
  readonly noLink: string
  readonly begin: { readonly text: string; readonly submit: string }
  readonly step: (step: number, of: number) => string
  readonly steps: { readonly clinic: string; readonly doctor: string; readonly done: string }
  readonly clinic: ClinicWords
  readonly doctor: {
    readonly text: string
    readonly me: string
    readonly meText: string
    readonly specialization: string
    readonly specializationHint: string
    readonly becomeDoctor: string
    readonly somebody: string
    readonly later: string
    /** Once somebody is invited. */
    readonly goOn: string
  }
  readonly done: {
    readonly text: string
    readonly asDoctor: string
    readonly toConsole: string
    readonly toAdmin: string
  }
  readonly join: {
    readonly title: string
    readonly asDoctor: string
    readonly asStaff: string
    readonly noLink: string
    readonly open: string
    readonly sentTo: (email: string) => string
    readonly accept: string
    readonly asMe: (name: string) => string
    readonly signOutFirst: string
    readonly hasAccount: string
  }
}

/** ADMIN-4: what is set of the clinic. */
export type ClinicWords = {
  readonly name: string
  readonly address: string
  readonly addressHint: string
  readonly timeZone: string
  readonly languages: string
  readonly languagesHint: string
  readonly save: string
  readonly saved: string
}
