import { createMemo, createSignal, For, Show } from 'solid-js'
import { waitFor } from '../../../../queue/estimate/wait.ts'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { day } from '../../../language/day.ts'
import { live } from '../../../language/live.ts'
import { type Day, marksOf, patientOf } from '../console-day.ts'
import { Marks } from './marks.tsx'
import { MoreDialog } from './more-dialog.tsx'

/** Everybody who waits, next turn first; what can be done about each is behind "More" (CALL-8, LATE-2). */
export function WaitingList(props: { day: Day; view: PublicView; connected: readonly Token[]; now: number }) {
  const [asked, setAsked] = createSignal<string | null>(null)
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
              <span class="in-line-end">
                <Marks {...marksOf(props.view, token, props.connected, patientOf(props.day, token))} />
                <Show when={patientOf(props.day, token)}>
                  {(patient) => (
                    <button
                      type="button"
                      class="button quiet small"
                      aria-haspopup="dialog"
                      aria-label={`More for token ${token}, ${patient().patientName}`}
                      onClick={() => setAsked(patient().appointmentId)}
                    >
                      More
                    </button>
                  )}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
      <MoreDialog day={props.day} view={props.view} appointmentId={asked()} onClose={() => setAsked(null)} />
    </section>
  )
}

function PersonInLine(props: { day: Day; view: PublicView; token: Token; isNext: boolean; now: number }) {
  const patient = () => patientOf(props.day, props.token)
  /** Whole minutes: the forecast need not be worked out every second for everybody. */
  const minute = createMemo(() => Math.floor(props.now / 60_000) * 60_000)
  const likely = createMemo(() => {
    const wait = props.view.runningSince === null ? null : waitFor(props.view, props.token, minute())
    return wait === null ? null : live().timeOfDay(minute() + wait.likely)
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
        {patient() ? `${day().modes[patient()?.mode ?? 'online']} · ${patient()?.reason}` : ''}
      </span>
    </span>
  )
}
