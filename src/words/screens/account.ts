/** ACC-9: one's own account. */
export type AccountPageWords = {
  readonly title: string
  readonly loading: string
  readonly email: {
    readonly heading: string
    readonly confirmed: string
    readonly notConfirmed: string
    readonly confirm: string
    readonly change: string
    readonly newEmail: string
    readonly same: string
    readonly send: string
    readonly changed: string
    readonly nowConfirmed: string
    readonly cancel: string
  }
  readonly password: {
    readonly heading: string
    readonly text: string
    readonly change: string
    readonly current: string
    readonly next: string
    readonly save: string
    readonly saved: string
    /** ACC-16: for whoever has come in by mail alone. */
    readonly none: string
  }
  /** ACC-12: asked before one changes how one comes in. */
  readonly proof: {
    readonly ask: string
    /** Where there is no password. */
    readonly askCode: string
    readonly sendCode: string
    readonly confirm: string
  }
  readonly passkeys: {
    readonly heading: string
    readonly loading: string
    readonly text: string
    readonly add: string
    readonly added: string
    readonly since: (date: string) => string
    readonly remove: string
    readonly removeOf: (date: string) => string
    readonly impossible: string
  }
  readonly sessions: {
    readonly heading: string
    readonly loading: string
    readonly here: string
    /** A browser and a system, by their names. */
    readonly device: (browser: string, system: string) => string
    readonly unknown: string
    readonly since: (date: string) => string
    readonly end: string
    readonly endOf: (device: string) => string
    readonly endOthers: string
    readonly endAll: string
    readonly ended: (count: number) => string
  }
  readonly deletion: {
    readonly heading: string
    readonly text: string
    readonly held: (count: number) => string
    readonly start: string
    readonly ask: string
    /** Where there is no password. */
    readonly askCode: string
    readonly byCode: string
    readonly password: string
    readonly confirm: string
    readonly keep: string
    /** For doctors and the desk. */
    readonly byClinic: string
  }
  readonly working: string
}
