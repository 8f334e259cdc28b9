import { For, Show } from 'solid-js'
import { matchedAllergies } from '../../../../record/allergies.ts'
import { MEDICATION_LIMITS } from '../../../../record/faults.ts'
import { FOOD, type Medication } from '../../../../record/prescription.ts'
import { visit } from '../../../language/visit.ts'
import { AllergyMark } from './allergy-mark.tsx'
import { allergyId, fieldId } from './go-to-field.ts'
import { changed, completed } from './rows.ts'

type TextField = keyof typeof MEDICATION_LIMITS
const FIRST: readonly TextField[] = ['strength', 'dose', 'frequency', 'duration']
const BEFORE_FOOD: readonly TextField[] = ['form', 'timing']

/** RX-1, RX-2, CONSOLE-23: one medication. Enter in any of its fields goes on to the next row. */
export function MedicationRow(props: {
  row: number
  medication: Medication
  allergies: readonly string[]
  suggestions: readonly Medication[]
  onChange: (medication: Medication) => void
  onRemove: () => void
  onNext: () => void
}) {
  const words = () => visit().prescription
  const change = (part: Partial<Medication>) => props.onChange(changed(props.medication, part))
  const isNameless = () => {
    const { name, confirmedAllergies: _, food: __, ...texts } = props.medication
    return name.trim() === '' && Object.values(texts).some((text) => text.trim() !== '')
  }
  const confirm = (allergy: string) =>
    change({ confirmedAllergies: [...props.medication.confirmedAllergies, allergy] })
  const takeBack = (allergy: string) =>
    change({ confirmedAllergies: props.medication.confirmedAllergies.filter((each) => each !== allergy) })
  function onKeyDown(event: KeyboardEvent) {
    const isInField = event.target instanceof HTMLInputElement
    if (event.key !== 'Enter' || event.isComposing || !isInField) return
    event.preventDefault()
    props.onNext()
  }
  const field = (name: TextField) => (
    <label class="rx-field" classList={{ wide: name === 'instructions' }}>
      <span>{words()[name]}</span>
      <input
        id={fieldId(props.row, name)}
        class="input"
        dir="auto"
        autocomplete="off"
        maxlength={MEDICATION_LIMITS[name]}
        value={props.medication[name]}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <li class="rx-row" aria-label={words().medication(props.row + 1)} onKeyDown={onKeyDown}>
      <label class="rx-field rx-name">
        <span>{words().name}</span>
        <input
          id={fieldId(props.row, 'name')}
          class="input"
          dir="auto"
          autocomplete="off"
          list="prescribed-before"
          data-row={props.row}
          maxlength={MEDICATION_LIMITS.name}
          aria-invalid={isNameless()}
          value={props.medication.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
          onChange={() => props.onChange(completed(props.medication, props.suggestions))}
        />
      </label>
      <Show when={isNameless()}>
        <p class="wrong small">{words().nameMissing}</p>
      </Show>
      <div class="rx-fields">{FIRST.map(field)}</div>
      <details class="rx-more">
        <summary>{words().more}</summary>
        <div class="rx-fields">
          {BEFORE_FOOD.map(field)}
          <label class="rx-field">
            <span>{words().food}</span>
            <select
              class="input"
              onChange={(event) => change({ food: FOOD[event.currentTarget.selectedIndex] ?? 'any' })}
            >
              <For each={FOOD}>
                {(food) => <option selected={props.medication.food === food}>{words().foods[food]}</option>}
              </For>
            </select>
          </label>
          {field('instructions')}
        </div>
      </details>
      {/* CONSOLE-23: seen right under the name; a blank that is meant for the strength must not tick it. */}
      <For each={matchedAllergies(props.medication.name, props.allergies)}>
        {(allergy) => (
          <AllergyMark
            id={allergyId(props.row, allergy)}
            allergy={allergy}
            isConfirmed={props.medication.confirmedAllergies.includes(allergy)}
            onConfirm={() => confirm(allergy)}
            onTakeBack={() => takeBack(allergy)}
          />
        )}
      </For>
      {/* CONSOLE-23: seen beside the name, and the last that Tab comes to. */}
      <button
        type="button"
        class="button quiet small rx-remove"
        aria-label={words().remove(props.row + 1)}
        onClick={() => props.onRemove()}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  )
}
