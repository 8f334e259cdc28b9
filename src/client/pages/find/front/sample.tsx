import { Show } from 'solid-js'
import { find } from '../../../language/find.ts'
import { live } from '../../../language/live.ts'
import { createStory, OWN } from './create-story.ts'

/** FIND-1: a doorway and a ticket, small, as they look while one waits. */
export function Sample() {
  const { serving, play, isStill, isOver } = createStory()
  return (
    <figure class="sample">
      <figcaption class="chip">{find().sample.example}</figcaption>

      <div class="scene" role="img" aria-label={find().sample.says(serving(), OWN)}>
        <div class="doorway" classList={{ open: isOver() }}>
          <span class="eyebrow">{find().sample.serving}</span>
          <Show when={serving()} keyed>
            {(token) => <span class="number">{token}</span>}
          </Show>
        </div>
        <div class="ticket">
          <span class="eyebrow">{find().sample.own}</span>
          <span class="number">{OWN}</span>
          <span class="tear" />
          <span class="small">{find().sample.where}</span>
        </div>
        <p class="caption">{live().place(OWN - serving(), true)}</p>
      </div>
      <Show when={!isStill}>
        <button
          type="button"
          class="link plain"
          classList={{ later: !isOver() }}
          disabled={!isOver()}
          onClick={play}
        >
          {find().sample.again}
        </button>
      </Show>
    </figure>
  )
}
