import { Show } from 'solid-js'
import type { Mode } from '../../../../queue/vocabulary.ts'
import type { WhatNextWords } from '../../../../words/screens/what-next.ts'
import { whatNext } from '../../../language/what-next.ts'
import type { createWaitingRoom } from '../create-waiting-room.ts'

/** WAIT-27: what comes after the turn, the visit, or a missed one, for whoever has nothing to do but wait for it. */
export function WhatNext(props: { room: ReturnType<typeof createWaitingRoom>; mode: Mode }) {
  const steps = (): WhatNextWords['visit'] | null => {
    const stage = props.room.turn()?.stage ?? props.room.ended()?.stage
    switch (stage) {
      case 'called':
        return whatNext().called[props.mode]
      case 'in_consultation':
        return whatNext().visit
      case 'completed':
        return whatNext().completed
      case 'no_show':
        return whatNext().missed
      default:
        return null
    }
  }
  return (
    <Show when={steps()}>
      {(steps) => (
        <section class="what-next" aria-labelledby="what-next">
          <h2 class="eyebrow" id="what-next">
            {whatNext().heading}
          </h2>
          <ol>
            <li>{steps().first}</li>
            <li>{steps().second}</li>
          </ol>
        </section>
      )}
    </Show>
  )
}
