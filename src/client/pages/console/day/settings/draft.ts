import type { DoctorSettings, SettingsChange } from '../../../../../protocol/doctor-settings.ts'
import type { Mode } from '../../../../../queue/vocabulary.ts'

/** The settings as they stand in the form: numbers as they were typed. */
export type Draft = {
  readonly minutes: string
  readonly capacity: string
  readonly opensAt: string
  readonly closesAt: string
  readonly workingDays: readonly number[]
  readonly modes: readonly Mode[]
  readonly door: string
  readonly skipAutomatically: boolean
}

export const draftOf = (settings: DoctorSettings): Draft => ({
  minutes: String(settings.minutesPerPatient),
  capacity: String(settings.capacity),
  opensAt: settings.opensAt,
  closesAt: settings.closesAt,
  workingDays: settings.workingDays,
  modes: settings.modes,
  door: settings.door,
  skipAutomatically: settings.skipAutomatically,
})

/** NaN for whatever is no whole number, an empty field included. */
const count = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN)

const isSameSet = <Value>(a: readonly Value[], b: readonly Value[]) =>
  a.length === b.length && a.every((each) => b.includes(each))

/** SET-2: what differs from the settings, and nothing else: what another device has set in the meantime stays. */
export function changeOf(draft: Draft, settings: DoctorSettings): SettingsChange {
  const { opensAt, closesAt, workingDays, modes, skipAutomatically } = draft
  const [minutesPerPatient, capacity, door] = [count(draft.minutes), count(draft.capacity), draft.door.trim()]
  const hasOtherHours = opensAt !== settings.opensAt || closesAt !== settings.closesAt
  return {
    ...(minutesPerPatient !== settings.minutesPerPatient && { minutesPerPatient }),
    ...(capacity !== settings.capacity && { capacity }),
    ...(hasOtherHours && { opensAt, closesAt }),
    ...(!isSameSet(workingDays, settings.workingDays) && { workingDays }),
    ...(!isSameSet(modes, settings.modes) && { modes }),
    ...(door !== settings.door && { door }),
    ...(skipAutomatically !== settings.skipAutomatically && { skipAutomatically }),
  }
}

export const isEmpty = (change: SettingsChange) => Object.keys(change).length === 0

/** With `value` when it was not there, without it when it was. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value].toSorted()
