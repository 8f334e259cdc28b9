import { For } from 'solid-js'
import type { Mode } from '../../../queue/vocabulary.ts'
import { booking } from '../../language/booking.ts'
import { day } from '../../language/day.ts'

/** Online or in person, where the doctor offers both (BOOK-15). */
export function ModeChoice(props: { modes: readonly Mode[]; chosen: Mode; onChoose: (mode: Mode) => void }) {
  return (
    <fieldset class="field">
      <legend>{booking().form.mode}</legend>
      <div class="segments">
        <For each={props.modes}>
          {(mode) => (
            <label>
              <input
                type="radio"
                name="mode"
                value={mode}
                checked={props.chosen === mode}
                onChange={() => props.onChoose(mode)}
              />
              {day().modes[mode]}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
