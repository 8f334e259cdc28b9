import { createMemo, For, Show } from 'solid-js'
import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/view.ts'
import { waitFor } from '../../../queue/wait.ts'
import { MODE_WORDS } from '../../words/day.ts'
import { timeOfDay } from '../../words/live.ts'
import { type Day, marksOf, patientOf } from './day.ts'
import { Marks } from './marks.tsx'

/** Everybody who waits, next turn first. */
export function WaitingList(props: { day: Day; view: PublicView; connected: readonly Token[]; now: number }) {
  return (
    <section class="card waiting" aria-label="Waiting">
      <div class="row spread">
        <h2>Waiting</h2>
        <span class="chip">{props.view.line.length}</span>
      </div>
      <ol class="line">
        <For each={props.view.line} fallback={<li class="soft empty">Nobody is waiting.</li>}>
          {(token, index) => (
            <li class="in-line" classList={{ next: index() === 0 }}>
              <span class="number">{token}</span>
              <PersonInLine
                day={props.day}
                view={props.view}
                token={token}
                isNext={index() === 0}
                now={props.now}
              />
              <Marks {...marksOf(props.view, token, props.connected, patientOf(props.day, token))} />
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}

function PersonInLine(props: { day: Day; view: PublicView; token: Token; isNext: boolean; now: number }) {
  const patient = () => patientOf(props.day, props.token)
  /** Whole minutes: the forecast need not be worked out every second for everybody. */
  const minute = createMemo(() => Math.floor(props.now / 60_000) * 60_000)
  const likely = createMemo(() => {
    const wait = props.view.runningSince === null ? null : waitFor(props.view, props.token, minute())
    return wait === null ? null : timeOfDay(minute() + wait.likely)
  })
  return (
    <span class="person-in-line">
      <span>
        <strong>{patient()?.patientName ?? `Token ${props.token}`}</strong>
        <Show when={likely()}>
          <span class="small soft likely">about {likely()}</span>
        </Show>
      </span>
      <span class="small soft">
        <Show when={props.isNext}>Next · </Show>
        {patient() ? `${MODE_WORDS[patient()?.mode ?? 'online']} · ${patient()?.reason}` : ''}
      </span>
    </span>
  )
}
