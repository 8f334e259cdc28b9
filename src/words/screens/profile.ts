import type { Sex } from '../../record/profile.ts'

/** The three lists of a profile. */
export type ProfileList = 'allergies' | 'conditions' | 'medicines'

/** What a patient says of themselves (CHART-1), and who has read it (HIST-5). */
export type ProfileWords = {
  readonly title: string
  readonly about: string
  readonly loading: string
  readonly name: string
  readonly nameHint: string
  readonly dateOfBirth: string
  readonly sex: string
  readonly sexes: Readonly<Record<Sex | 'notSaid', string>>
  readonly phone: string
  readonly phoneHint: string
  /** LANG-2. */
  readonly language: string
  readonly languageHint: string
  readonly lists: Readonly<Record<ProfileList, string>>
  readonly hints: Readonly<Record<ProfileList, string>>
  readonly limits: string
  readonly empty: string
  readonly add: string
  readonly remove: (item: string) => string
  readonly save: string
  readonly saving: string
  readonly saved: string
  readonly stale: string
  readonly takeNewer: string
  readonly reads: {
    readonly heading: string
    readonly about: string
    readonly loading: string
    readonly none: string
    readonly more: string
    readonly day: (date: string) => string
    readonly what: {
      readonly chart: string
      readonly visit: (date: string) => string
      readonly prescription: (date: string) => string
    }
  }
}
