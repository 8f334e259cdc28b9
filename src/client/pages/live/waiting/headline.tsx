import { Show } from 'solid-js'
import type { WaitInWords } from './create-wait-in-words.ts'

/** WAIT-1, WAIT-9: the sentence of the screen, and beneath it the wait as a countdown and a range; WAIT-26 folds the rest. */
export function Headline(props: { says: WaitInWords | null }) {
  return (
    <Show when={props.says}>
      {(says) => (
        <section class="headline">
          <h2 class="display" tabindex="-1">
            {says().headline}
          </h2>
          <div class="wait" data-testid="wait">
            <strong>{says().main}</strong>{' '}
            <Show when={says().likely} fallback={<span class="soft">{says().more}</span>}>
              <details class="soft">
                <summary>{says().more}</summary>
                {says().likely}
              </details>
            </Show>
          </div>
        </section>
      )}
    </Show>
  )
}
