/** A doctor's own completed visits (HIST-8). */
export type PastVisitsWords = {
  readonly title: string
  readonly about: string
  readonly loading: string
  readonly none: string
  readonly noneMatches: string
  /** HIST-9. */
  readonly search: string
  readonly noneNamed: (name: string) => string
  readonly shown: (count: number) => string
}
