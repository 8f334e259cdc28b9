import { Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { Clamped } from '../../../components/clamped.tsx'
import { consoleDay } from '../../../language/console-day.ts'
import { day } from '../../../language/day.ts'
import { marksOf, type Patient } from '../console-day.ts'
import { PresenceIcon, presenceOf } from '../line/presence.tsx'

/** Who is being seen, whether they are here, and why they came. */
export function PatientFacts(props: {
  patient: Patient | undefined
  view: PublicView
  turn: PublicTurn
  connected: readonly Token[]
}) {
  const words = () => consoleDay().turn
  const marks = () => marksOf(props.view, props.turn.token, props.connected, props.patient)
  const presence = () => presenceOf(marks())
  const isHere = () =>
    ({ ready: words().isReady, here: words().isHere, notSeen: words().notSeen })[presence()]
  return (
    <Show
      when={props.patient}
      fallback={<div class="skeleton" role="status" aria-label={consoleDay().page.loadingPatient} />}
    >
      {(patient) => (
        <div class="stack patient-facts">
          <div class="stack tight">
            <h2 class="patient-name">{patient().patientName}</h2>
            <p class={`is-here ${presence()}`}>
              <PresenceIcon presence={presence()} isConnected={marks().isConnected} />
              {isHere()}
            </p>
          </div>
          <Show keyed when={patient().reason}>
            {(reason) => <Clamped text={reason} />}
          </Show>
          <p class="row facts-row">
            <span class="chip">{day().modes[patient().mode]}</span>
            <span class="chip">
              {patient().previousVisits === 0
                ? words().firstVisit
                : words().earlierVisits(patient().previousVisits)}
            </span>
            <Show when={patient().lateArrivalCount > 0}>
              <span class="chip warn">{words().late(patient().lateArrivalCount)}</span>
            </Show>
          </p>
        </div>
      )}
    </Show>
  )
}
