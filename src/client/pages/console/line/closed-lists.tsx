import { For, Show } from 'solid-js'
import type { Closed, PublicView } from '../../../../queue/views/view.ts'
import { type Day, patientOf } from '../console-day.ts'

const SECTIONS: readonly { stage: Closed; title: string }[] = [
  { stage: 'completed', title: 'Done' },
  { stage: 'no_show', title: 'Missed' },
  { stage: 'cancelled', title: 'Cancelled' },
  { stage: 'interrupted', title: 'Interrupted' },
]

/** What is behind the doctor today, folded away. */
export function ClosedLists(props: { day: Day; view: PublicView }) {
  return (
    <section class="closed" aria-label="Earlier today">
      <For each={SECTIONS}>
        {({ stage, title }) => (
          <Show when={props.view.closed[stage].length > 0}>
            <details class="card">
              <summary>
                {title} <span class="chip">{props.view.closed[stage].length}</span>
              </summary>
              <ul class="line">
                <For each={props.view.closed[stage]}>
                  {(token) => (
                    <li class="in-line">
                      <span class="number">{token}</span>
                      <span>{patientOf(props.day, token)?.patientName ?? ''}</span>
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </Show>
        )}
      </For>
    </section>
  )
}
