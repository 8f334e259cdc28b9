import { Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { day } from '../../../language/day.ts'
import { marksOf, type Patient } from '../console-day.ts'
import { Marks } from '../line/marks.tsx'

/** Who is being seen, and why they came. */
export function PatientFacts(props: {
  patient: Patient | undefined
  view: PublicView
  token: Token
  connected: readonly Token[]
}) {
  return (
    <Show
      when={props.patient}
      fallback={<div class="skeleton" role="status" aria-label="Loading the patient" />}
    >
      {(patient) => (
        <div class="stack tight">
          <h2 class="patient-name">{patient().patientName}</h2>
          <p>{patient().reason}</p>
          <div class="row small">
            <span class="chip">{day().modes[patient().mode]}</span>
            <Marks isTurn {...marksOf(props.view, props.token, props.connected, patient())} />
            <span class="soft">
              {patient().previousVisits === 0
                ? 'First visit'
                : `${patient().previousVisits} earlier ${patient().previousVisits === 1 ? 'visit' : 'visits'}`}
            </span>
            <Show when={patient().lateArrivalCount > 0}>
              <span class="chip warn">Late {patient().lateArrivalCount}×</span>
            </Show>
          </div>
        </div>
      )}
    </Show>
  )
}
