import type { SettingsChange } from '../../../../../protocol/doctor-settings.ts'
import type { SettingsWords } from '../../../../../words/screens/settings.ts'

/** SET-4: what has been saved, in words. */
export function savedInWords({ saved }: SettingsWords, change: SettingsChange): string {
  const { minutesPerPatient, capacity, opensAt, closesAt, workingDays, modes, door, skipAutomatically } =
    change
  const parts: string[] = []
  if (workingDays !== undefined) parts.push(saved.days(workingDays))
  if (opensAt !== undefined && closesAt !== undefined) parts.push(saved.hours(opensAt, closesAt))
  if (capacity !== undefined) parts.push(saved.capacity(capacity))
  if (modes !== undefined) parts.push(saved.modes(modes))
  if (minutesPerPatient !== undefined) parts.push(saved.minutes(minutesPerPatient))
  if (door !== undefined) parts.push(saved.door(door))
  if (skipAutomatically !== undefined) parts.push(saved.skips(skipAutomatically))
  return saved.sentence(parts)
}
