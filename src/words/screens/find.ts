/** The front page, and the list of doctors wherever it stands (FIND). */
export type FindWords = {
  /** FIND-1. */
  readonly front: {
    /** Two sentences, a line each. */
    readonly pitch: { readonly wait: string; readonly come: string }
    readonly lead: string
    readonly findDoctor: string
    readonly haveToken: string
    readonly demo: string
  }
  /** A doorway and a ticket as they look while one waits; what they show is nobody's. */
  readonly sample: {
    readonly says: (serving: number, own: number) => string
    /** FIND-10. */
    readonly example: string
    readonly serving: string
    readonly own: string
    readonly where: string
    readonly again: string
  }
  readonly steps: {
    readonly heading: string
    readonly take: Step
    readonly wait: Step
    readonly come: Step
  }
  /** FIND-2. */
  readonly list: {
    readonly heading: string
    readonly search: string
    readonly example: string
    readonly loading: string
    readonly all: (count: number) => string
    readonly found: (count: number, of: number) => string
    readonly none: (sought: string) => string
    readonly hint: string
    /** FIND-12. */
    readonly field: string
    readonly allFields: string
    readonly onlyToday: string
    readonly noneChosen: string
    readonly showAll: string
    readonly empty: string
  }
  /** FIND-3. */
  readonly today: {
    /** FIND-11: a time, or two with a dash. */
    readonly likely: (times: string) => string
    readonly noWait: string
    readonly waiting: (count: number) => string
    readonly nobody: string
    readonly full: string
    readonly noneLeft: string
    readonly dayOff: string
    /** BOOK-16: the day, with the time where it is known. */
    readonly next: (when: string) => string
    readonly tomorrow: string
  }
  /** FIND-8. */
}

type Step = { readonly title: string; readonly text: string }
