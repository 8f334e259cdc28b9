import { Match, Show, Switch } from 'solid-js'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { visit } from '../../../language/visit.ts'
import type { Day } from '../console-day.ts'
import { AnalysisPart } from './analysis-part.tsx'
import { CloseNotes } from './close-notes.tsx'
import type { OpenDraft } from './create-draft.ts'
import type { Writing } from './create-writing.ts'
import { PrescriptionPart } from './prescription-part.tsx'
import { TextPart } from './text-part.tsx'
import { WHOSE, WhoseVisit } from './whose-visit.tsx'

/** CALL-9: what is written about the visit that is on, or about an earlier one of the day. */
export function VisitPane(props: { day: Day; writing: Writing }) {
  const failed = () => {
    const loaded = props.writing.loaded()
    return loaded.type === 'failed' ? loaded.problem : null
  }
  return (
    <div class="visit-pane" classList={{ elsewhere: props.writing.isElsewhere() }}>
      <WhoseVisit day={props.day} writing={props.writing} />
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
          <div class="empty-pane">
            <p>{props.writing.patient() ? visit().notBegun : visit().nothing}</p>
            <p class="small soft">{visit().afterNothing}</p>
          </div>
        </Match>
      </Switch>
    </div>
  )
}

function OpenVisit(props: { day: Day; draft: OpenDraft; isFinished: boolean }) {
  const isClosed = () => props.draft.draft().notesClosedAt !== null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes part in no flex layout, and a legend cannot stay in sight
    <div class="visit-form" role="group" aria-labelledby={WHOSE}>
      <TextPart
        id="visit-notes"
        label={visit().notes.label}
        hint={visit().notes.hint}
        isClosed={isClosed()}
        part={props.draft.notes}
      />
      <PrescriptionPart draft={props.draft} isFinished={props.isFinished} />
      <AnalysisPart draft={props.draft} isClosed={isClosed()} />
      <Show when={props.isFinished}>
        <CloseNotes dayKey={props.day.key} draft={props.draft} />
      </Show>
    </div>
  )
}
