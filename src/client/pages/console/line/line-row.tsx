import { createMemo, Show } from 'solid-js'
import type { Instant, Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { day } from '../../../language/day.ts'
import { live } from '../../../language/live.ts'
import { type Day, marksOf, type Patient, patientOf, waitingSince } from '../console-day.ts'
import { PersonDetails } from '../today/person-details.tsx'
import { PresenceMark } from './presence.tsx'

/** One who waits: who, why, how long by now, when likely, and whether they are here. A press shows the whole reason. */
export function LineRow(props: {
  day: Day
  view: PublicView
  token: Token
  connected: readonly Token[]
  minute: Instant
  likely: Instant | null
  isNext: boolean
  isOpen: boolean
  onToggle: () => void
  onMore: (appointmentId: string) => void
}) {
  const words = () => consoleLine().line
  const patient = createMemo(() => patientOf(props.day, props.token))
  const since = () => {
    const known = patient()
    return known ? waitingSince(known, props.view) : null
  }
  const waits = () => {
    const from = since()
    return from === null ? null : Math.max(0, Math.floor((props.minute - from) / 60_000))
  }
  const details = () => `waiting-${props.token}`
  return (
    <li class="line-row" classList={{ foremost: props.isNext }}>
      <div class="row-main">
        <span class="number">{props.token}</span>
        <button
          type="button"
          class="person-row"
          aria-expanded={props.isOpen}
          aria-controls={details()}
          onClick={() => props.onToggle()}
        >
          <strong>{patient()?.patientName ?? words().token(props.token)}</strong>
          <span class="why">
            <Show when={props.isNext}>{words().next} · </Show>
            <Show when={props.likely}>
              {(at) => <span class="row-likely">{words().about(live().timeOfDay(at()))} · </span>}
            </Show>
            <Show when={patient()}>{(patient) => why(patient())}</Show>
          </span>
        </button>
        <span class="row-end">
          <PresenceMark marks={marksOf(props.view, props.token, props.connected, patient())} />
          <Show when={waits() !== null}>
            <span class="waits" title={words().waits(waits() ?? 0)}>
              {words().minutes(waits() ?? 0)}
            </span>
          </Show>
        </span>
        <Show when={patient()} fallback={<span />}>
          {(patient) => (
            <button
              type="button"
              class="more"
              aria-haspopup="dialog"
              aria-label={words().moreFor(props.token, patient().patientName)}
              title={words().more}
              onClick={() => props.onMore(patient().appointmentId)}
            >
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M4 10h.01M10 10h.01M16 10h.01" />
              </svg>
            </button>
          )}
        </Show>
      </div>
      <div id={details()}>
        <Show when={props.isOpen && patient()}>
          {(patient) => <PersonDetails patient={patient()} view={props.view} waits={waits()} />}
        </Show>
      </div>
    </li>
  )
}

const why = ({ mode, reason }: Patient) => [day().modes[mode], reason].filter(Boolean).join(' · ')
