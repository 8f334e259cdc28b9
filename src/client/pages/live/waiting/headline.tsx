import { Show } from 'solid-js'
import type { WaitInWords } from './create-wait-in-words.ts'

/** WAIT-1, WAIT-9: the sentence of the screen, and beneath it the wait as a countdown and a range. */
export function Headline(props: { says: WaitInWords | null }) {
  return (
    <Show when={props.says}>
      {(says) => (
        <section class="headline">
          <h2 class="display" tabindex="-1">
            {says().headline}
          </h2>
          <p class="wait" data-testid="wait">
            <strong>{says().main}</strong> <span class="soft">{says().more}</span>
          </p>
        </section>
      )}
    </Show>
  )
}
