import { For } from 'solid-js'
import { MoveReason } from '../../../../queue/vocabulary.ts'
import { consoleLine } from '../../../language/console-line.ts'

const words = () => consoleLine().order

/** CALL-8: from a closed list, for free text would be personal data in the log. */
export function ReasonChoice(props: { reason: MoveReason | null; onChange: (reason: MoveReason) => void }) {
  return (
    <fieldset class="field reasons">
      <legend>{words().reason}</legend>
      <For each={Object.values(MoveReason)}>
        {(each) => (
          <label>
            <input
              type="radio"
              name="move-reason"
              checked={props.reason === each}
              onChange={() => props.onChange(each)}
            />
            {words().reasons[each]}
          </label>
        )}
      </For>
      <p class="small soft">{words().whoSees}</p>
    </fieldset>
  )
}

/** A place in the line before `last`; 1 is next. */
export function PlaceChoice(props: { place: number; last: number; onChange: (place: number) => void }) {
  const places = () => Array.from({ length: props.last }, (_, index) => index + 1)
  return (
    <div class="field">
      <label for="move-place">{words().newPlace}</label>
      <select
        id="move-place"
        class="input"
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      >
        <For each={places()}>
          {(place) => (
            <option value={place} selected={props.place === place}>
              {place === 1 ? words().next : words().placeNumber(place)}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
