import type { Mode } from '../queue/vocabulary.ts'

/** SET-2: what a doctor sets for every day from now on. */
export type DoctorSettings = {
  readonly minutesPerPatient: number
  readonly capacity: number
  /** `HH:MM` on the clinic's own clock. */
  readonly opensAt: string
  readonly closesAt: string
  /** ISO weekdays, 1 = Monday. */
  readonly workingDays: readonly number[]
  readonly modes: readonly Mode[]
  /** Where a patient goes for a visit in person; empty when there is nothing to say. */
  readonly door: string
  readonly skipAutomatically: boolean
}

/** What is not in a change stays as it was. */
export type SettingsChange = {
  readonly [Field in keyof DoctorSettings]?: DoctorSettings[Field] | undefined
}

/** The most that each may be. */
export const MOST = { minutesPerPatient: 120, capacity: 200, door: 60 } as const

export type SettingsFault = 'minutes' | 'capacity' | 'times' | 'order' | 'days' | 'modes' | 'door'

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most

/** SET-2: what is wrong with a change, by the one rule that the form and the server share. */
export function settingsFaults(change: SettingsChange): readonly SettingsFault[] {
  const { minutesPerPatient, capacity, opensAt, closesAt, workingDays, modes, door } = change
  const faults: SettingsFault[] = []
  if (minutesPerPatient !== undefined && !isCount(minutesPerPatient, MOST.minutesPerPatient))
    faults.push('minutes')
  if (capacity !== undefined && !isCount(capacity, MOST.capacity)) faults.push('capacity')
  if (opensAt !== undefined || closesAt !== undefined) {
    // Both or none: which of them comes later is only known of both.
    if (!TIME.test(opensAt ?? '') || !TIME.test(closesAt ?? '')) faults.push('times')
    else if ((opensAt ?? '') >= (closesAt ?? '')) faults.push('order')
  }
  if (workingDays?.length === 0) faults.push('days')
  if (modes?.length === 0) faults.push('modes')
  if (door !== undefined && door.trim().length > MOST.door) faults.push('door')
  return faults
}
