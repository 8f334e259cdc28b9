/** What a patient says of themselves for their doctors. */
export type Profile = {
  /** `YYYY-MM-DD`; null when not said. */
  readonly dateOfBirth: string | null
  readonly sex: Sex | null
  readonly phone: string
  readonly allergies: readonly string[]
  /** Long-term conditions. */
  readonly conditions: readonly string[]
  /** Long-term medicines. */
  readonly medicines: readonly string[]
}

export const SEX = ['female', 'male', 'other'] as const
export type Sex = (typeof SEX)[number]

export const EMPTY_PROFILE: Profile = {
  dateOfBirth: null,
  sex: null,
  phone: '',
  allergies: [],
  conditions: [],
  medicines: [],
}
