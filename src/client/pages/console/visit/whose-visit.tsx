import { For, Show } from 'solid-js'
import { live } from '../../../language/live.ts'
import { visit } from '../../../language/visit.ts'
import type { Day, Patient } from '../console-day.ts'
import type { Writing } from './create-writing.ts'
import { visitsKept } from './kept-drafts.ts'

/** The id of what names the record: whoever comes into its form by keyboard hears it (CONSOLE-14). */
export const WHOSE = 'whose-visit'

/**
 * CONSOLE-14: whose record stands below, always in sight while one writes. One that is not of whoever's turn it is says so
 * by its words and its colour, and leads to theirs in one press.
 */
export function WhoseVisit(props: { day: Day; writing: Writing }) {
  const begun = () => props.day.patients.filter(({ startedAt }) => startedAt !== null)
  const others = () => begun().filter(({ appointmentId }) => appointmentId !== props.writing.about())
  return (
    <Show when={props.writing.patient() ?? others()[0]}>
      <header class="whose-visit" classList={{ elsewhere: props.writing.isElsewhere() }}>
        <Show when={props.writing.patient()}>
          {(patient) => (
            <p id={WHOSE} class="whose-name">
              <span class="number">{patient().token}</span>
              <span class="whose-who">
                <strong>{nameOf(patient(), props.writing)}</strong>
                <span class="small">{whenOf(patient(), props.writing)}</span>
              </span>
            </p>
          )}
        </Show>
        <Show when={others().length > 0}>
          <Others day={props.day} begun={begun()} writing={props.writing} />
        </Show>
        <Show when={props.writing.isElsewhere() && props.writing.current()}>
          {(current) => (
            <button
              type="button"
              class="button small whose-go"
              onClick={() => props.writing.choose(current().appointmentId)}
            >
              {visit().goTo(current().patientName)}
            </button>
          )}
        </Show>
      </header>
    </Show>
  )
}

const nameOf = ({ patientName }: Patient, writing: Writing) =>
  writing.isElsewhere() ? visit().notesOf(patientName) : patientName

/** How far the visit has come, by the room where it is that of the turn, for the day's list comes a moment later. */
function whenOf({ appointmentId, status, endedAt }: Patient, writing: Writing): string {
  const { states } = visit()
  if (appointmentId === writing.inVisit()) return states.inVisit
  if (!writing.hasBegun()) return states.notBegun
  if (endedAt === null) return states.over
  const time = live().timeOfDay(endedAt)
  return status === 'completed' ? states.finished(time) : states.ended(time)
}

/** The other visits of the day; one of which this device still holds something says so (DRAFT-2). */
function Others(props: { day: Day; begun: readonly Patient[]; writing: Writing }) {
  const says = ({ appointmentId, token, patientName }: Patient) => {
    const name = `${token} · ${patientName}`
    const isKept = appointmentId !== props.writing.about() && visitsKept().has(appointmentId)
    return isKept ? visit().holdsUnsaved(name) : name
  }
  return (
    <label class="whose-others">
      <span>{visit().whose}</span>
      <select onChange={(event) => props.writing.choose(event.currentTarget.value || null)}>
        <Show when={!props.begun.some(({ appointmentId }) => appointmentId === props.writing.about())}>
          <option value="" selected>
            {visit().whose}
          </option>
        </Show>
        <For each={props.begun}>
          {(patient) => (
            <option value={patient.appointmentId} selected={patient.appointmentId === props.writing.about()}>
              {says(patient)}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
