import { Show } from 'solid-js'
import type { Instant, Token } from '../../../../queue/ids.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { live } from '../../../language/live.ts'

/** What a row begins with: the token, and when its turn is likely as far as that is known. */
export function RowTurn(props: { token: Token; likely: Instant | null }) {
  return (
    <span class="row-turn">
      <span class="number">{props.token}</span>
      <Show when={props.likely}>
        {(at) => (
          <span class="row-likely">
            <span class="visually-hidden">{consoleLine().line.likely} </span>
            {live().timeOfDay(at())}
          </span>
        )}
      </Show>
    </span>
  )
}
