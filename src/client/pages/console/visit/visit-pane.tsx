import { For, Match, Show, Switch } from 'solid-js'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { visit } from '../../../language/visit.ts'
import type { Day, Patient } from '../console-day.ts'
import { AnalysisPart } from './analysis-part.tsx'
import { CloseNotes } from './close-notes.tsx'
import type { OpenDraft } from './create-draft.ts'
import type { Writing } from './create-writing.ts'
import { visitsKept } from './kept-drafts.ts'
import { PrescriptionPart } from './prescription-part.tsx'
import { TextPart } from './text-part.tsx'

/** CALL-9: what is written about the visit that is on, or about an earlier one of the day. */
export function VisitPane(props: { day: Day; writing: Writing }) {
  const begun = () => props.day.patients.filter(({ startedAt }) => startedAt !== null)
  const failed = () => {
    const loaded = props.writing.loaded()
    return loaded.type === 'failed' ? loaded.problem : null
  }
  return (
    <div class="visit-pane">
      <Show when={begun().length > 0}>
        <Whose patients={begun()} writing={props.writing} />
      </Show>
      <Switch>
        <Match when={props.writing.open()} keyed>
          {(draft) => <OpenVisit day={props.day} draft={draft} isFinished={props.writing.isFinished()} />}
        </Match>
        <Match when={failed()}>
          {(problem) => (
            <>
              <ProblemNote problem={problem()} />
              <button type="button" class="button small" onClick={() => props.writing.again()}>
                {visit().retry}
              </button>
            </>
          )}
        </Match>
        <Match when={props.writing.loaded().type === 'loading'}>
          <p class="soft" role="status">
            {visit().loading}
          </p>
        </Match>
        <Match when={props.writing.loaded().type === 'none'}>
          <div class="stack tight">
            <h3>{visit().nothing}</h3>
            <p class="soft">{visit().afterNothing}</p>
          </div>
        </Match>
      </Switch>
    </div>
  )
}

function OpenVisit(props: { day: Day; draft: OpenDraft; isFinished: boolean }) {
  const isClosed = () => props.draft.draft().notesClosedAt !== null
  return (
    <>
      <TextPart
        id="visit-notes"
        label={visit().notes.label}
        hint={visit().notes.hint}
        rows={7}
        isClosed={isClosed()}
        part={props.draft.notes}
      />
      <PrescriptionPart draft={props.draft} isFinished={props.isFinished} />
      <AnalysisPart draft={props.draft} isClosed={isClosed()} />
      <Show when={props.isFinished}>
        <CloseNotes dayKey={props.day.key} draft={props.draft} />
      </Show>
    </>
  )
}

/** Which visit it is about; one of which this device still holds something says so (DRAFT-2). */
function Whose(props: { patients: readonly Patient[]; writing: Writing }) {
  const says = ({ appointmentId, token, patientName }: Patient) => {
    const name = `${token} · ${patientName}`
    const isKept = appointmentId !== props.writing.about() && visitsKept().has(appointmentId)
    return isKept ? visit().holdsUnsaved(name) : name
  }
  return (
    <label class="rx-field whose-visit">
      <span>{visit().whose}</span>
      <select class="input" onChange={(event) => props.writing.choose(event.currentTarget.value || null)}>
        <Show when={props.writing.about() === null}>
          <option value="" selected />
        </Show>
        <For each={props.patients}>
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
