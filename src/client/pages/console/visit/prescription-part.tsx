import { createResource, For, Index, Suspense } from 'solid-js'
import { ADVICE } from '../../../../record/faults.ts'
import type { Medication, Prescription } from '../../../../record/prescription.ts'
import { api } from '../../../api/trpc.ts'
import { visit } from '../../../language/visit.ts'
import { AdvicePart } from './advice-part.tsx'
import { Conflict } from './conflict.tsx'
import type { OpenDraft } from './create-draft.ts'
import { GiveIt } from './give-it.tsx'
import { MedicationRow } from './medication-row.tsx'
import { applied, withNewRow, withoutRow, withRow } from './rows.ts'
import { SaveMark } from './save-mark.tsx'
import { Templates } from './templates.tsx'

/** RX-1: the prescription as it is written. It can be changed after the visit too, by a version of its own (RX-3). */
export function PrescriptionPart(props: { draft: OpenDraft; isFinished: boolean }) {
  const words = () => visit().prescription
  const value = () => props.draft.prescription.value()
  const edit = (next: Prescription) => props.draft.prescription.edit(next)
  /** What cannot be fetched is not suggested; nothing else depends on it. */
  const [suggestions] = createResource(() => api.record.suggestions.query().catch(() => [] as Medication[]), {
    initialValue: [],
  })
  let list: HTMLOListElement | undefined
  let add: HTMLButtonElement | undefined

  function goTo(row: number) {
    if (row >= value().medications.length) edit(withNewRow(value()))
    list?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus()
  }
  /** CONSOLE-23: the rows move up, so it is the last one that takes the focus with it. */
  function remove(row: number) {
    edit(withoutRow(value(), row))
    if (row === value().medications.length) add?.focus()
  }
  return (
    <>
      <section class="visit-part">
        <header class="visit-head">
          <h3>{words().label}</h3>
          <SaveMark state={props.draft.prescription.state()} />
        </header>
        <Suspense>
          <datalist id="prescribed-before">
            <For each={suggestions.latest}>{({ name }) => <option value={name} />}</For>
          </datalist>
        </Suspense>
        <ol class="rx-rows" ref={list}>
          <Index each={value().medications}>
            {(medication, row) => (
              <MedicationRow
                row={row}
                medication={medication()}
                allergies={props.draft.draft().allergies}
                suggestions={suggestions.latest}
                onChange={(next) => edit(withRow(value(), row, next))}
                onRemove={() => remove(row)}
                onNext={() => goTo(row + 1)}
              />
            )}
          </Index>
        </ol>
      </section>
      <div class="rx-add">
        <button ref={add} type="button" class="button small" onClick={() => goTo(value().medications.length)}>
          {words().add}
        </button>
        <p class="small soft">{words().hint}</p>
      </div>
      <section class="visit-part rest">
        <AdvicePart value={value()} onChange={edit} />
        <Templates content={value()} onApply={(template) => edit(applied(value(), template))} />
        <GiveIt draft={props.draft} isFinished={props.isFinished} />
        <Conflict part={props.draft.prescription} show={inShort} />
      </section>
    </>
  )
}

/** All that is written, a line each: enough to choose by, and nothing is left out. */
function inShort({ medications, tests, followUp, ...advice }: Prescription) {
  const words = visit().prescription
  const rows = medications.map(({ confirmedAllergies: _, food, ...texts }) =>
    [...Object.values(texts), words.foods[food]].filter((text) => text !== '').join(' · '),
  )
  const texts = ADVICE.filter((field) => advice[field] !== '').map(
    (field) => `${words[field]}: ${advice[field]}`,
  )
  const further = [...tests, ...(followUp ? [`${words.followUp} ${followUp.date} ${followUp.note}`] : [])]
  return <pre class="kept-text">{[...rows, ...texts, ...further].join('\n')}</pre>
}
