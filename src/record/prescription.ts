/** HIST-1: one medicine as it is to be taken. Every field is text as the doctor wrote it; only the name has to be there. */
export type Medication = {
  readonly name: string
  /** Tablet, syrup, drops. */
  readonly form: string
  /** What one unit holds: "500 mg". */
  readonly strength: string
  /** How much at a time: "1 tablet", "2.5 ml". */
  readonly dose: string
  /** How often: "3 times a day". */
  readonly frequency: string
  /** When: "morning and night". */
  readonly timing: string
  readonly food: Food
  /** For how long: "5 days". */
  readonly duration: string
  readonly instructions: string
  /** The allergies of the chart that it matches and that the doctor has confirmed to have seen, as the chart names them. */
  readonly confirmedAllergies: readonly string[]
}

export const FOOD = ['any', 'with', 'before', 'after'] as const
/** Whether it is taken with food, before it, after it, or whether that makes no difference. */
export type Food = (typeof FOOD)[number]

/** "Course Advised by Doctor" (HIST-1). Lists are in the order in which the doctor wrote them. */
export type Prescription = {
  readonly medications: readonly Medication[]
  readonly lifestyle: string
  readonly diet: string
  /** Signs at which the patient should come back or call. */
  readonly warningSigns: string
  /** What to do in an emergency. */
  readonly emergency: string
  readonly tests: readonly string[]
  readonly followUp: FollowUp | null
}

/** When to come again: a calendar date `YYYY-MM-DD` on the doctor's calendar, and what for. */
export type FollowUp = { readonly date: string; readonly note: string }

export const EMPTY_PRESCRIPTION: Prescription = {
  medications: [],
  lifestyle: '',
  diet: '',
  warningSigns: '',
  emergency: '',
  tests: [],
  followUp: null,
}

/** Nothing that a patient could follow: such a prescription is never given. */
export const isEmptyPrescription = ({ medications, tests, followUp, ...texts }: Prescription): boolean =>
  medications.length === 0 &&
  tests.length === 0 &&
  followUp === null &&
  Object.values(texts).every((text) => text.trim() === '')
