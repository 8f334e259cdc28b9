import { Show } from 'solid-js'
import { home } from '../../language/home.ts'
import { live } from '../../language/live.ts'
import type { createLine } from './create-line.ts'

/** FIND-5: the sentence of one's place, and beneath it turns ahead and wait. Only a change of place is read out. */
export function LineSays(props: { said: ReturnType<ReturnType<typeof createLine>['said']> }) {
  return (
    <Show
      when={props.said}
      fallback={<div class="skeleton line" role="status" aria-label={home().loading} />}
    >
      {(said) => (
        <>
          <p class="visually-hidden" role="status">
            {said().heard ?? said().main}
          </p>
          <p class="next-says">{said().main}</p>
          <p class="next-more">
            {said().more}
            <Show when={said().tone === '' && said().view.serving}>
              {(serving) => (
                <span class="soft">{home().nowServing(serving(), live().doctor(said().view))}</span>
              )}
            </Show>
          </p>
        </>
      )}
    </Show>
  )
}
