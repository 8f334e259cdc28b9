/** WAIT-13: a doctor or the desk at a patient's page. */
export type PatientsOwnWords = {
  readonly title: (token: number) => string
  readonly onlyTheirs: string
  readonly toConsole: string
  readonly toStart: string
}
