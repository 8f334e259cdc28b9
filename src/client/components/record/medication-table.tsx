import { For, type JSX, Show } from 'solid-js'
import type { Medication } from '../../../record/prescription.ts'
import { record } from '../../language/record.ts'

/**
 * HIST-1: each medicine and how it is taken. Where there is no room for columns the cells stand below one another, each
 * with its name. A dose keeps its own direction in any text; LOOK-9: what was not written is said in words, by no dash.
 */
export function MedicationTable(props: { medications: readonly Medication[] }) {
  const words = () => record().prescription
  const columns = () => [words().medicine, words().dose, words().when, words().howLong]
  return (
    <div class="medications">
      <table>
        <caption class="visually-hidden">{words().heading}</caption>
        <thead>
          <tr>
            <For each={columns()}>{(name) => <th scope="col">{name}</th>}</For>
          </tr>
        </thead>
        <For each={props.medications}>{(medication) => <MedicationRows {...medication} />}</For>
      </table>
    </div>
  )
}

function MedicationRows(props: Medication) {
  const words = () => record().prescription
  const what = () => [props.strength, props.form].filter((each) => each.trim() !== '')
  const when = () =>
    [props.frequency, props.timing, props.food === 'any' ? '' : words().food[props.food]].filter(
      (each) => each.trim() !== '',
    )
  return (
    <tbody>
      <tr>
        <th scope="row">
          <bdi class="medicine-name">{props.name}</bdi>
          <For each={what()}>{(each) => <bdi class="medicine-form">{each}</bdi>}</For>
        </th>
        <Cell name={words().dose}>
          <Written lines={[props.dose]} />
        </Cell>
        <Cell name={words().when}>
          <Written lines={when()} />
        </Cell>
        <Cell name={words().howLong}>
          <Written lines={[props.duration]} />
        </Cell>
      </tr>
      <Show when={props.instructions.trim() || props.confirmedAllergies.length > 0}>
        <tr>
          <td colspan="4" class="medicine-more">
            <Show when={props.instructions.trim()}>
              <p dir="auto">{props.instructions}</p>
            </Show>
            <Show when={props.confirmedAllergies.length > 0}>
              <p class="soft">{words().allergies(props.confirmedAllergies.join(', '))}</p>
            </Show>
          </td>
        </tr>
      </Show>
    </tbody>
  )
}

function Cell(props: { name: string; children: JSX.Element }) {
  return (
    <td>
      {/* The column's own name is read out already. */}
      <span class="cell-name" aria-hidden="true">
        {props.name}
      </span>
      <div>{props.children}</div>
    </td>
  )
}

function Written(props: { lines: readonly string[] }) {
  const lines = () => props.lines.filter((line) => line.trim() !== '')
  return (
    <For each={lines()} fallback={<span class="soft">{record().prescription.notSaid}</span>}>
      {(line) => <bdi class="written-line">{line}</bdi>}
    </For>
  )
}
