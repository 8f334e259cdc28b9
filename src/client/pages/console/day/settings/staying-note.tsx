import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { queries } from '../../../../api/queries.ts'
import { settings } from '../../../../language/settings.ts'
import type { SettingsDraft } from './create-draft.ts'
import { stayingThrough } from './staying.ts'

/** SET-3: what a change leaves as it is, before it is saved. */
export function StayingNote(props: { form: SettingsDraft }) {
  const ahead = useQuery(() => ({ ...queries.bookingsAhead(), staleTime: 0 }))
  /** Reading `data` while it is pending would suspend the whole page. */
  const bookings = () => (ahead.isPending || ahead.isError ? [] : (ahead.data ?? []))
  const lines = () => {
    const { stays } = settings()
    const change = props.form.change()
    const { onWeekdays, inModes, fullerDays, hours } = stayingThrough(change, props.form.before, bookings())
    return [
      ...onWeekdays.map(({ weekday, bookings }) => stays.onWeekday(bookings, weekday)),
      ...inModes.map(({ mode, bookings }) => stays.inMode[mode](bookings)),
      ...(fullerDays > 0 ? [stays.moreThan(fullerDays, change.capacity ?? 0)] : []),
      ...(hours ? [stays.hours] : []),
    ]
  }
  const isUnknown = () => ahead.isError && props.form.isChanged()
  return (
    <div class="settings-staying" aria-live="polite">
      <Show when={isUnknown()}>
        <p class="note">{settings().form.cannotTell}</p>
      </Show>
      <Show when={lines().length > 0}>
        <ul class="note">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
    </div>
  )
}
