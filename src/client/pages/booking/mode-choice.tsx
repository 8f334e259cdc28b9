import { For } from 'solid-js'
import type { Mode } from '../../../queue/vocabulary.ts'
import { day } from '../../language/day.ts'

/** Online or in person, as far as the doctor offers it. */
export function ModeChoice(props: { modes: readonly Mode[]; chosen: Mode; onChoose: (mode: Mode) => void }) {
  return (
    <fieldset class="field">
      <legend>Kind of visit</legend>
      <div class="segments">
        <For each={props.modes}>
          {(mode) => (
            <label>
              <input
                type="radio"
                name="mode"
                class="visually-hidden"
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
