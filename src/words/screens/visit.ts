/** CALL-9: what a doctor writes about a visit, on the console. */
export type VisitWords = {
  readonly label: string
  readonly nothing: string
  readonly afterNothing: string
  readonly loading: string
  readonly retry: string
  /** CONSOLE-14: the way to the record of another visit. */
  readonly whose: string
  readonly notesOf: (name: string) => string
  readonly goTo: (name: string) => string
  readonly notBegun: string
  readonly states: {
    readonly inVisit: string
    readonly notBegun: string
    readonly over: string
    readonly finished: (time: string) => string
    readonly ended: (time: string) => string
  }
  /** Of a visit in the list of which this device still holds something. */
  readonly holdsUnsaved: (visit: string) => string
  readonly saved: (time: string) => string
  readonly saving: string
  readonly keptHere: string
  readonly notSaved: string
  readonly conflict: {
    readonly title: string
    readonly more: string
    readonly mine: string
    readonly theirs: string
    readonly keepMine: string
    readonly takeTheirs: string
  }
  readonly notes: {
    readonly label: string
    readonly hint: string
    readonly write: string
    readonly preview: string
    readonly empty: string
    readonly tooLong: (most: number) => string
    readonly close: string
    readonly closeSure: string
    readonly closed: string
  }
  readonly analysis: {
    readonly label: string
    readonly hint: string
    readonly byMachine: (supplier: string) => string
    readonly someService: string
    readonly accepted: (supplier: string) => string
    readonly accept: string
    readonly look: string
  }
  readonly prescription: {
    readonly label: string
    readonly hint: string
    readonly medication: (row: number) => string
    readonly name: string
    readonly form: string
    readonly strength: string
    readonly dose: string
    readonly frequency: string
    readonly timing: string
    readonly food: string
    readonly foods: Readonly<Record<'any' | 'with' | 'before' | 'after', string>>
    readonly duration: string
    readonly instructions: string
    readonly more: string
    readonly add: string
    readonly remove: (row: number) => string
    readonly nameMissing: string
    readonly matches: (allergy: string) => string
    readonly confirm: string
    readonly confirmed: (allergy: string) => string
    readonly advice: string
    readonly lifestyle: string
    readonly diet: string
    readonly warningSigns: string
    readonly emergency: string
    readonly tests: string
    readonly testsHint: string
    readonly followUp: string
    readonly followUpNote: string
    readonly tooLong: (most: number) => string
    readonly tooMany: (most: number) => string
    readonly noDate: string
  }
  /** RX-6: of a medication, by its name. */
  readonly gaps: {
    readonly dose: (name: string) => string
    readonly frequency: (name: string) => string
    readonly both: (name: string) => string
    readonly more: (count: number) => string
    readonly goTo: string
    readonly giveAnyway: string
  }
  /** RX-2, RX-7: beside Finish; why is said in sentences of their own. */
  readonly heldBack: (why: string) => string
  readonly holds: {
    readonly matches: (name: string, allergy: string) => string
    readonly nameless: (row: number) => string
    readonly more: (count: number) => string
  }
  readonly given: (version: number) => string
  readonly hidden: string
  readonly correct: {
    readonly title: string
    readonly more: string
    readonly first: string
    readonly reason: string
    readonly give: string
    readonly giveFirst: string
  }
  readonly templates: {
    readonly label: string
    readonly choose: string
    readonly apply: string
    readonly name: string
    readonly save: string
    readonly remove: string
    readonly saved: (name: string) => string
  }
}
