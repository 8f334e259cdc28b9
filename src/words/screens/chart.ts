import type { Sex } from '../../record/profile.ts'

/** The patient's chart beside the visit, on the console (CHART-3). */
export type ChartWords = {
  readonly label: string
  readonly loading: string
  readonly allergies: string
  readonly noAllergies: string
  readonly conditions: string
  readonly medicines: string
  /** The patient has entered nothing. */
  readonly none: string
  readonly notFilled: string
  readonly age: (years: number) => string
  readonly born: (date: string) => string
  readonly sex: Readonly<Record<Sex, string>>
  readonly phone: string
  readonly visits: {
    readonly heading: string
    readonly loading: string
    readonly none: string
    readonly more: string
    readonly date: (date: string) => string
    readonly prescribed: string
  }
}
