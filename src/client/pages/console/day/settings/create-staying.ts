import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { queries } from '../../../../api/queries.ts'
import { settings } from '../../../../language/settings.ts'
import type { SettingsDraft } from './create-draft.ts'
import { stayingThrough } from './staying.ts'

type Known = Parameters<typeof stayingThrough>[2]

/** SET-3: what the change leaves as it is, in words for each field that it is about, before it is saved. */
export function createStaying(form: SettingsDraft) {
  const client = useQueryClient()
  const key = queries.bookingsAhead().queryKey
  const ahead = useQuery(() => ({ ...queries.bookingsAhead(), staleTime: 0 }))
  /**
   * Not `data`: reading that suspends the whole page for a moment, also when it is known from the last time, and a dialog
   * that is taken out of the page and put back is modal no more.
   */
  const bookings = () =>
    ahead.isError || ahead.dataUpdatedAt === 0 ? [] : (client.getQueryData<Known>(key) ?? [])
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
