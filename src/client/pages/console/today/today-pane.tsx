import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { live } from '../../../language/live.ts'
import { type Day, patientOf, visitMinutes } from '../console-day.ts'
import { UnreadOf } from '../messages/in-rows.tsx'
import { PersonDetails } from './person-details.tsx'
import { STAGES, seenToday } from './seen-today.ts'

/** CALL-1: what is behind the doctor today, the latest first; a press shows why they had come. */
export function TodayPane(props: { day: Day; view: PublicView }) {
  const words = () => consoleLine().today
  const [opened, setOpened] = createSignal<Token | null>(null)
  const tokens = createMemo(() => seenToday(props.day, props.view))
  const counts = () => STAGES.filter((stage) => props.view.closed[stage].length > 0)
  return (
    <Show
      when={tokens().length > 0}
      fallback={
        <div class="empty-pane">
          <p>{words().nobody}</p>
          <p class="small soft">{words().afterNobody}</p>
        </div>
      }
    >
      <p class="today-counts">
        <For each={counts()}>
          {(stage) => (
            <span class={`count ${stage}`}>{words().counts[stage](props.view.closed[stage].length)}</span>
          )}
        </For>
      </p>
      <ol class="line" aria-label={words().label}>
        <For each={tokens()}>
          {(token) => (
            <SeenRow
              day={props.day}
              view={props.view}
              token={token}
              isOpen={opened() === token}
              onToggle={() => setOpened(opened() === token ? null : token)}
            />
          )}
        </For>
      </ol>
    </Show>
  )
}

function SeenRow(props: { day: Day; view: PublicView; token: Token; isOpen: boolean; onToggle: () => void }) {
  const words = () => consoleLine().today
  const patient = createMemo(() => patientOf(props.day, props.token))
  const stage = () => STAGES.find((each) => props.view.closed[each].includes(props.token)) ?? 'completed'
  const at = () => patient()?.startedAt ?? patient()?.calledAt ?? null
  const minutes = () => {
    const known = patient()
    return known && stage() === 'completed' ? visitMinutes(known) : null
  }
  return (
    <li class="line-row seen">
      <div class="row-main">
        <span class="number">{props.token}</span>
        <button
          type="button"
          class="person-row"
          aria-expanded={props.isOpen}
          aria-controls={`seen-${props.token}`}
          onClick={() => props.onToggle()}
        >
          <strong>{patient()?.patientName ?? consoleLine().line.token(props.token)}</strong>
          <span class="why">{patient()?.reason}</span>
        </button>
        <span class="row-end">
          <span class="row-marks">
            <UnreadOf appointmentId={patient()?.appointmentId} />
            <span class={`how ${stage()}`}>
              {words().statuses[stage()]}
              <Show when={minutes()}>{(minutes) => `, ${words().length(minutes())}`}</Show>
            </span>
          </span>
          <Show when={at()}>{(at) => <time>{live().timeOfDay(at())}</time>}</Show>
        </span>
      </div>
      <div id={`seen-${props.token}`}>
        <Show when={props.isOpen && patient()}>
          {(patient) => <PersonDetails patient={patient()} view={props.view} />}
        </Show>
      </div>
    </li>
  )
}
