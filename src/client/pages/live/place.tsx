import { createEffect, createMemo, Show } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/view.ts'
import { waitFor } from '../../../queue/wait.ts'
import { createRemembered } from '../../live/remembered.ts'
import { countdownInWords, placeInWords, waitInWords } from '../../words/live.ts'
import { Progress } from './progress.tsx'

/** The forecast is worked out again this often between events; it is shown in minutes. */
const STEP_MS = 5_000

/** WAIT-1, WAIT-2: the position, the wait as a countdown and a range, and how far one has come. */
export function Place(props: { id: string; view: PublicView; token: Token; position: number; now: number }) {
  const step = createMemo(() => Math.max(props.view.at, Math.floor(props.now / STEP_MS) * STEP_MS))
  const wait = createMemo(() => waitFor(props.view, props.token, step()))
  const [first, setFirst] = createRemembered(() => `anteroom:first:${props.id}:${props.token}`)
  createEffect(() => {
    if (props.position > Number(first() ?? 0)) setFirst(String(props.position))
  })
  const come = () => 1 - props.position / (Math.max(Number(first() ?? 0), props.position) + 1)
  return (
    <section class="card place" aria-label="Your place">
      <p class="position" data-testid="position">
        {placeInWords(props.position)}
      </p>
      <Progress done={come()} />
      <Show when={wait()}>
        {(wait) => (
          <p class="wait" data-testid="wait">
            <Show
              when={props.view.runningSince !== null}
              fallback={
                <>
                  <strong>{countdownInWords(wait())}</strong>{' '}
                  <span class="soft">from when the doctor starts</span>
                </>
              }
            >
              <strong>{countdownInWords(wait())}</strong>{' '}
              <span class="soft">{waitInWords(wait(), step())}</span>
            </Show>
          </p>
        )}
      </Show>
    </section>
  )
}
