import { createMemo, createSignal, Show } from 'solid-js'
import { gapsIn } from '../../../../record/gaps.ts'
import { LIMITS } from '../../../../record/limits.ts'
import { isEmptyPrescription } from '../../../../record/prescription.ts'
import { tidied } from '../../../../record/tidied.ts'
import { createAction } from '../../../api/create-action.ts'
import { api } from '../../../api/trpc.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { visit } from '../../../language/visit.ts'
import type { OpenDraft } from './create-draft.ts'
import { createSecondThought } from './create-second-thought.ts'
import { gapsInWords } from './gap-words.ts'
import { GapsNote } from './gaps-note.tsx'
import { goToField } from './go-to-field.ts'

/** RX-3: what was written after the visit, or held back by it, is given by a press, with its reason where it corrects. */
export function GiveIt(props: { draft: OpenDraft; isFinished: boolean }) {
  const words = () => visit().correct
  const [reason, setReason] = createSignal('')
  const given = () => props.draft.draft().given
  const isWritten = () => {
    const isDrafted = props.draft.draft().prescription.baseVersion > 0
    return isDrafted && !isEmptyPrescription(tidied(props.draft.prescription.value()))
  }
  const gaps = createMemo(() => gapsIn(props.draft.prescription.value()), [], { equals: isSame })
  const thought = createSecondThought(gaps)
  const giving = createAction(async () => {
    await props.draft.prescription.flush()
    const { appointmentId, prescription } = props.draft.draft()
    const { version, baseVersion } = prescription
    const answer = await api.record.correct.mutate({ appointmentId, version, baseVersion, reason: reason() })
    setReason('')
    thought.forget()
    await props.draft.refresh()
    return answer
  })
  const says = () => {
    if (thought.asked() !== null) return visit().gaps.giveAnyway
    return given().length > 0 ? words().give : words().giveFirst
  }
  return (
    <>
      <Show when={given()[0]}>
        {(last) => (
          <p class="small soft">{last().isVisible ? visit().given(last().version) : visit().hidden}</p>
        )}
      </Show>
      <Show when={props.isFinished && isWritten()}>
        <form
          class="give-it"
          onSubmit={(event) => {
            event.preventDefault()
            if (thought.isResting() || thought.asks()) return
            void giving.act(null)
          }}
        >
          <h4>{words().title}</h4>
          <p class="small">{given().length > 0 ? words().more : words().first}</p>
          <Show when={given().length > 0}>
            <label class="rx-field">
              <span>{words().reason}</span>
              <input
                class="input"
                dir="auto"
                maxlength={LIMITS.correctionReason}
                value={reason()}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            </label>
          </Show>
          <ProblemNote problem={giving.problem()} />
          <Show when={thought.asked()}>{(gaps) => <GapsNote gaps={gaps()} onGo={goToField} />}</Show>
          <button
            type="submit"
            class="button primary"
            aria-disabled={giving.isPending() || thought.isResting()}
          >
            {says()}
          </button>
          <p class="visually-hidden" role="status">
            <Show when={thought.asked()}>{(gaps) => gapsInWords(gaps())}</Show>
          </p>
        </form>
      </Show>
    </>
  )
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
