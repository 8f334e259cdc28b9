import { Match, Show, Switch } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { type Day, patientOf } from '../console-day.ts'
import type { ConsoleActions } from '../create-console.ts'
import { PatientFacts } from './patient-facts.tsx'
import { TurnActions } from './turn-actions.tsx'
import { TurnTimer } from './turn-timer.tsx'

/** Whose turn it is, large, and the one thing to do next; a visit that seems forgotten is called to mind (NOTE-10). */
export function NowPanel(props: {
  day: Day
  view: PublicView
  connected: readonly Token[]
  now: number
  actions: ConsoleActions
}) {
  const turn = () => props.view.turn
  return (
    <section class="card now" aria-label="Current turn">
      <div class="doorway" classList={{ open: turn()?.status === 'in_consultation' }}>
        <span class="eyebrow">Now serving</span>
        <span class="number" data-testid="serving-token">
          {props.view.serving ?? '–'}
        </span>
        <Show when={turn()}>{(turn) => <TurnTimer turn={turn()} now={props.now} />}</Show>
      </div>
      <div class="stack now-about">
        <Switch>
          <Match when={turn()}>
            {(turn) => (
              <PatientFacts
                patient={patientOf(props.day, turn().token)}
                view={props.view}
                token={turn().token}
                connected={props.connected}
              />
            )}
          </Match>
          <Match when={props.view.line.length === 0}>
            <div class="stack tight">
              <h2>Nobody is waiting</h2>
              <p class="soft">New bookings appear here by themselves.</p>
            </div>
          </Match>
          <Match when={props.view.doctor.status === 'on_break' || props.view.doctor.status === 'offline'}>
            <div class="stack tight">
              <h2>{props.view.line.length} waiting for you</h2>
              <p class="soft">Nobody is called while you are away.</p>
            </div>
          </Match>
          <Match when={props.view.resting}>
            <div class="stack tight" role="status">
              <h2>{props.view.line.length} waiting for you</h2>
              <p class="soft">
                The last turn was skipped automatically. Nobody is called until you are back: Call next.
              </p>
            </div>
          </Match>
          <Match when={true}>
            <div class="stack tight">
              <h2>The room is free</h2>
              <p class="soft">
                Next is token {props.view.line[0]},{' '}
                {patientOf(props.day, props.view.line[0] ?? null)?.patientName ?? 'a patient'}.
              </p>
            </div>
          </Match>
        </Switch>
        <Show when={turn()?.reminded}>
          <p class="note warn" role="status">
            This visit has been going on for over an hour. Finish it when it is over.
          </p>
        </Show>
        <ProblemNote problem={props.actions.problem()} />
        <TurnActions view={props.view} actions={props.actions} />
      </div>
    </section>
  )
}
