import { Match, Switch } from 'solid-js'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { visit } from '../../../language/visit.ts'
import type { OpenDraft } from './create-draft.ts'
import { TextPart } from './text-part.tsx'
import { watchAnalysis } from './watch-analysis.ts'

/** DRAFT-4: an analysis, marked as a machine's until the doctor has taken it for their own. */
export function AnalysisPart(props: { draft: OpenDraft; isClosed: boolean }) {
  watchAnalysis(props.draft)
  const words = () => visit().analysis
  const found = () => props.draft.draft().analysis
  const supplier = () => found().supplier ?? words().someService
  /** Not as soon as it is typed in: it is the doctor's once that is saved. */
  const isChanged = () => props.draft.analysis.value() !== found().text
  const accepting = createAction(async () => {
    const { appointmentId, analysis } = props.draft.draft()
    const accepted = await api.record.acceptAnalysis.mutate({ appointmentId, baseVersion: analysis.version })
    await props.draft.refresh()
    return accepted
  })
  const looking = createAction(() => props.draft.refresh())
  return (
    <TextPart
      id="visit-analysis"
      label={words().label}
      hint={words().hint}
      isClosed={props.isClosed}
      part={props.draft.analysis}
    >
      <Switch>
        <Match when={found().by === 'machine' && !isChanged()}>
          <div class="note warn machine-mark">
            <p>{words().byMachine(supplier())}</p>
            <button
              type="button"
              class="button small"
              aria-disabled={accepting.isPending()}
              onClick={() => void accepting.act(null)}
            >
              {words().accept}
            </button>
          </div>
        </Match>
        <Match when={found().by !== 'doctor'}>
          <p class="small soft">{words().accepted(supplier())}</p>
        </Match>
        <Match when={props.draft.analysis.value() === '' && !props.isClosed}>
          <button
            type="button"
            class="button small look-again"
            aria-disabled={looking.isPending()}
            onClick={() => void looking.act(null)}
          >
            {words().look}
          </button>
        </Match>
      </Switch>
      <ProblemNote problem={accepting.problem() ?? looking.problem()} />
    </TextPart>
  )
}
