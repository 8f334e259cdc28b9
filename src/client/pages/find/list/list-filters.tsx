import { For } from 'solid-js'
import { find } from '../../../language/find.ts'
import type { Doctor } from '../doctor.ts'
import type { Chosen } from './matches.ts'

/** FIND-12: one specialization of those there are, and only who can be seen today. */
export function ListFilters(props: {
  doctors: readonly Doctor[]
  chosen: Chosen
  onChoose: (part: Partial<Chosen>) => void
}) {
  const fields = () => [...new Set(props.doctors.map(({ specialization }) => specialization))].sort()
  return (
    <div class="list-filters">
      <label class="list-field">
        <span class="visually-hidden">{find().list.field}</span>
        <select
          class="input"
          value={props.chosen.field}
          onChange={({ currentTarget }) => props.onChoose({ field: currentTarget.value })}
        >
          <option value="">{`${find().list.field}: ${find().list.allFields}`}</option>
          <For each={fields()}>{(field) => <option value={field}>{field}</option>}</For>
        </select>
      </label>
      <button
        type="button"
        class="button small toggle"
        aria-pressed={props.chosen.onlyToday}
        onClick={() => props.onChoose({ onlyToday: !props.chosen.onlyToday })}
      >
        {find().list.onlyToday}
      </button>
    </div>
  )
}
