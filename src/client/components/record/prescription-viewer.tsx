import { For, type JSX, Show } from 'solid-js'
import type { FollowUp, Prescription } from '../../../record/prescription.ts'
import { history } from '../../language/history.ts'
import { record } from '../../language/record.ts'
import { dayHere } from '../day-here.ts'
import { MedicationTable } from './medication-table.tsx'

type Correction = { readonly at: number; readonly reason: string }

/** HIST-1: the current version of what was prescribed, and why it is not the first (RX-3). */
export function PrescriptionViewer(props: {
  content: Prescription
  corrections: readonly Correction[]
  /** How to book the follow-up, where that can be done. */
  book?: (followUp: FollowUp) => JSX.Element
}) {
  const words = () => record().prescription
  const it = () => props.content
  return (
    <div class="stack prescription">
      <For each={props.corrections}>
        {({ at, reason }) => (
          <p class="note warn">{words().corrected(history().card.date(dayHere(at)), reason)}</p>
        )}
      </For>
      <Show when={it().medications.length > 0}>
        <MedicationTable medications={it().medications} />
      </Show>
      <dl class="advice">
        <Advice name={words().lifestyle} text={it().lifestyle} />
        <Advice name={words().diet} text={it().diet} />
        <Advice name={words().warningSigns} text={it().warningSigns} kind="warning" />
        <Advice name={words().emergency} text={it().emergency} kind="emergency" />
        <Show when={it().tests.length > 0}>
          <div>
            <dt>{words().tests}</dt>
            <dd>
              <ul class="advice-list">
                <For each={it().tests}>{(test) => <li dir="auto">{test}</li>}</For>
              </ul>
            </dd>
          </div>
        </Show>
        <Show when={it().followUp}>
          {(followUp) => (
            <div>
              <dt>{words().followUp}</dt>
              <dd class="stack tight">
                <p>
                  <strong>{record().date(followUp().date)}</strong>
                </p>
                <Show when={followUp().note}>{(note) => <p dir="auto">{note()}</p>}</Show>
                <Show when={props.book}>{(book) => <div>{book()(followUp())}</div>}</Show>
              </dd>
            </div>
          )}
        </Show>
      </dl>
    </div>
  )
}

function Advice(props: { name: string; text: string; kind?: string }) {
  return (
    <Show when={props.text.trim()}>
      <div class={props.kind ?? ''}>
        <dt>{props.name}</dt>
        <dd dir="auto" class="written">
          {props.text}
        </dd>
      </div>
    </Show>
  )
}
