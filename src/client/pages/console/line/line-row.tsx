import { createMemo, Show } from 'solid-js'
import type { Instant, Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleLine } from '../../../language/console-line.ts'
import { type Day, marksOf, patientOf } from '../console-day.ts'
import { UnreadOf } from '../messages/in-rows.tsx'
import { PersonDetails } from '../today/person-details.tsx'
import { ModeMark } from './mode-mark.tsx'
import { PresenceMark } from './presence.tsx'
import { RowTurn } from './row-turn.tsx'

/**
 * CONSOLE-9: one who waits. Under the token when their turn is likely, beside the name whether they are here and for how
 * long, under it why they come. A press shows the whole reason.
 */
export function LineRow(props: {
  day: Day
  view: PublicView
  token: Token
  connected: readonly Token[]
  minute: Instant
  likely: Instant | null
  isNext: boolean
  /** Whether some of the line come online and others in person: then each says which. */
  isMixed: boolean
  isOpen: boolean
  onToggle: () => void
  isMenuOpen: boolean
  onMore: (appointmentId: string, anchor: HTMLElement) => void
}) {
  const words = () => consoleLine().line
  const patient = createMemo(() => patientOf(props.day, props.token))
  const minutes = () => {
    const from = patient()?.joinedAt ?? null
    return from === null ? null : Math.max(0, Math.floor((props.minute - from) / 60_000))
  }
  const details = () => `waiting-${props.token}`
  return (
    <li class="line-row" classList={{ foremost: props.isNext }}>
      <div class="row-main">
        <RowTurn token={props.token} likely={props.likely} />
        <button
          type="button"
          class="person-row"
          aria-expanded={props.isOpen}
          aria-controls={details()}
          onClick={() => props.onToggle()}
        >
          <span class="who">
            <strong>{patient()?.patientName ?? words().token(props.token)}</strong>
            <span class="so-far">
              <UnreadOf appointmentId={patient()?.appointmentId} />
              <PresenceMark
                marks={marksOf(props.view, props.token, props.connected, patient())}
                isComing={patient()?.isConfirmed}
              />
              <Show when={minutes() !== null}>
                <span class="waits">{words().minutes(minutes() ?? 0)}</span>
              </Show>
            </span>
          </span>
          <span class="why">
            <Show when={props.isNext}>
              <span class="next-word">{words().next}</span>
            </Show>
            <span class="row-reason">{patient()?.reason}</span>
            <Show when={props.isMixed && patient()}>{(patient) => <ModeMark mode={patient().mode} />}</Show>
          </span>
        </button>
        <Show when={patient()} fallback={<span />}>
          {(patient) => (
            <button
              type="button"
              class="more"
              aria-haspopup="menu"
              aria-expanded={props.isMenuOpen}
              aria-label={words().moreFor(props.token, patient().patientName)}
              title={words().more}
              onClick={(event) => props.onMore(patient().appointmentId, event.currentTarget)}
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
          {(patient) => <PersonDetails patient={patient()} view={props.view} minutesHere={minutes()} />}
        </Show>
      </div>
    </li>
  )
}
