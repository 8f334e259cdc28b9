import { createMemo, Show } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/view.ts'
import { waitFor } from '../../../queue/wait.ts'
import { createClock } from '../../live/create-clock.ts'
import { countdownInWords, placeInWords, waitInWords } from '../../words/live.ts'

/** WAIT-1, WAIT-2: the position, the wait as a range and a countdown, and how far one has come since joining. */
export function Place(props: {
  view: PublicView
  token: Token
  position: number
  joinedAtPosition: number | null
}) {
  const now = createClock()
  const wait = createMemo(() => waitFor(props.view, props.token, now()))
  const come = () => {
    const from = Math.max(props.joinedAtPosition ?? props.position, props.position, 1)
    return 1 - props.position / (from + 1)
  }
  return (
    <section class="card place" aria-label="Your place">
      <p class="position" data-testid="position">
        {placeInWords(props.position)}
      </p>
      <Show when={props.joinedAtPosition !== null}>
        <div
          class="track"
          role="progressbar"
          aria-label="Way to your turn"
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow={Math.round(come() * 100)}
        >
          <span style={{ transform: `scaleX(${Math.max(0.03, come())})` }} />
        </div>
      </Show>
      <Show
        when={props.view.runningSince !== null}
        fallback={<p class="soft">The doctor has not started yet.</p>}
      >
        <Show when={wait()}>
          {(wait) => (
            <p class="times" data-testid="wait">
              <span>{waitInWords(wait(), now())}</span>
              <span class="soft">{countdownInWords(wait())}</span>
            </p>
          )}
        </Show>
      </Show>
    </section>
  )
}
