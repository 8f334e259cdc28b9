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
  /** No honest time of day can be said while nobody knows when the doctor comes: then the wait counts from there. */
  const countsFrom = () => {
    const { doctor, runningSince } = props.view
    if (runningSince === null) return 'from when the doctor starts'
    return doctor.status === 'offline' && doctor.expectedBackAt === null
      ? 'from when the doctor is back'
      : null
  }
  const come = () => 1 - props.position / (Math.max(Number(first() ?? 0), props.position) + 1)
  return (
    <section class="card place" aria-label="Your place">
      <p class="position" data-testid="position">
        {placeInWords(props.position, props.view.serving !== null)}
      </p>
      <Progress done={come()} />
      <Show when={wait()}>
        {(wait) => (
          <p class="wait" data-testid="wait">
            <strong>{countdownInWords(wait())}</strong>{' '}
            <span class="soft">{countsFrom() ?? waitInWords(wait(), step())}</span>
          </p>
        )}
      </Show>
    </section>
  )
}
