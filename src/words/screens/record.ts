import type { RenumberingReason, Role } from '../../queue/vocabulary.ts'
import type { Food } from '../../record/prescription.ts'

/** What one visit has left (HIST-1), its prescription among it. */
export type RecordWords = {
  readonly title: (date: string) => string
  readonly loading: string
  readonly unknown: string
  readonly afterUnknown: string
  readonly allVisits: string
  readonly date: (date: string) => string
  readonly facts: {
    readonly label: string
    readonly doctor: string
    readonly date: string
    readonly time: string
    readonly fromTo: (from: string, to: string) => string
    readonly mode: string
    readonly reason: string
  }
  readonly notes: string
  readonly noNotes: string
  readonly analysis: {
    readonly heading: string
    readonly byDoctor: string
    readonly byMachine: string
    readonly accepted: string
    readonly supplier: (name: string) => string
  }
  readonly tokens: {
    readonly heading: string
    readonly change: (old: number, fresh: number, time: string) => string
    readonly reasons: Readonly<Record<RenumberingReason, string>>
    readonly by: Readonly<Record<Role, string>>
  }
  readonly prescription: {
    readonly heading: string
    readonly none: string
    readonly pdf: string
    readonly corrected: (date: string, reason: string) => string
    readonly medicine: string
    readonly dose: string
    readonly when: string
    readonly howLong: string
    readonly instructions: string
    readonly food: Readonly<Record<Food, string>>
    /** Read out where nothing was written. */
    readonly notSaid: string
    readonly allergies: (names: string) => string
    readonly lifestyle: string
    readonly diet: string
    readonly warningSigns: string
    readonly emergency: string
    readonly tests: string
    readonly followUp: string
    readonly book: string
  }
}
