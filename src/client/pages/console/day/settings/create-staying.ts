import { useQuery } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { queries } from '../../../../api/queries.ts'
import { settings } from '../../../../language/settings.ts'
import type { SettingsDraft } from './create-draft.ts'
import { stayingThrough } from './staying.ts'

/** SET-3: what the change leaves as it is, in words for each field that it is about, before it is saved. */
export function createStaying(form: SettingsDraft) {
  const ahead = useQuery(() => ({ ...queries.bookingsAhead(), staleTime: 0 }))
  /** Reading `data` while it is pending would suspend the whole page. */
  const bookings = () => (ahead.isPending || ahead.isError ? [] : (ahead.data ?? []))
  const staying = createMemo(() => stayingThrough(form.change(), form.before, bookings()))

  const unless = (isChanged: boolean, lines: () => readonly string[]) =>
    ahead.isError && isChanged ? [settings().form.cannotTell] : lines()
  return {
    workingDays: () =>
      unless(form.change().workingDays !== undefined, () =>
        staying().onWeekdays.map(({ weekday, bookings }) => settings().stays.onWeekday(bookings, weekday)),
      ),
    modes: () =>
      unless(form.change().modes !== undefined, () =>
        staying().inModes.map(({ mode, bookings }) => settings().stays.inMode[mode](bookings)),
      ),
    capacity: () =>
      unless(form.change().capacity !== undefined, () =>
        staying().fullerDays > 0
          ? [settings().stays.moreThan(staying().fullerDays, form.change().capacity ?? 0)]
          : [],
      ),
    hours: () =>
      unless(form.change().opensAt !== undefined, () => (staying().hours ? [settings().stays.hours] : [])),
  }
}
export type StayingLines = ReturnType<typeof createStaying>
