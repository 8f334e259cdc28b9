import { createEffect, createMemo, Show } from 'solid-js'
import { countsFrom } from '../../../../queue/estimate/counts-from.ts'
import { waitFor } from '../../../../queue/estimate/wait.ts'
import type { Token } from '../../../../queue/ids.ts'
import { hasBegun } from '../../../../queue/position.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { createRemembered } from '../../../feed/remembered.ts'
import { live } from '../../../language/live.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { forecastStep } from './forecast-step.ts'
import { Opener } from './opener.tsx'
import { Progress } from './progress.tsx'

/** WAIT-1, WAIT-2, WAIT-5: the position, the wait as a countdown and a range, how far one has come, and why. */
export function Place(props: {
  id: string
  date: string
  view: PublicView
  token: Token
  position: number
  now: number
}) {
  const step = createMemo(() => forecastStep(props.view, props.now))
  const wait = createMemo(() => waitFor(props.view, props.token, step()))
  /** Before the day itself no number of minutes means anything. */
  const says = () => {
    const forecast = wait()
    if (!hasBegun(props.view.settings, props.now))
      return { main: live().longDate(props.date), more: waitingRoom().place.kept }
    return forecast && live().wait(countsFrom(props.view), forecast, step())
  }
  const [first, setFirst] = createRemembered(() => `anteroom:first:${props.id}:${props.token}`)
  createEffect(() => {
    if (props.position > Number(first() ?? 0)) setFirst(String(props.position))
  })
  const come = () => 1 - props.position / (Math.max(Number(first() ?? 0), props.position) + 1)
  return (
    <section class="card place" aria-label={waitingRoom().place.label}>
      <p class="position" data-testid="position">
        {live().place(props.position, props.view.serving !== null)}
      </p>
      <Progress done={come()} />
      <Show when={says()}>
        {(says) => (
          <p class="wait" data-testid="wait">
            <strong>{says().main}</strong> <span class="soft">{says().more}</span>
          </p>
        )}
      </Show>
      <Opener says={waitingRoom().place.why} isOffered load={() => import('./on-press.ts')}>
        {({ onPress }) => <onPress.Moves appointmentId={props.id} seq={props.view.seq} />}
      </Opener>
    </section>
  )
}
