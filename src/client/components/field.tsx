import { type JSX, Show } from 'solid-js'

/** What a control needs to be tied to its label, its hint and what is wrong with it. */
export type FieldProps = {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

/** FORM-1: a labelled control with a hint before it is used, and what is wrong with it beside it. */
export function Field(props: {
  name: string
  label: string
  hint?: string | undefined
  problem: string | null
  children: (field: FieldProps) => JSX.Element
}) {
  const hintId = () => (props.hint === undefined ? '' : `${props.name}-hint`)
  const problemId = () => (props.problem === null ? '' : `${props.name}-problem`)
  const field: FieldProps = {
    get id() {
      return props.name
    },
    get name() {
      return props.name
    },
    get 'aria-invalid'() {
      return props.problem !== null
    },
    get 'aria-describedby'() {
      return `${hintId()} ${problemId()}`.trim() || undefined
    },
  }
  return (
    <div class="field">
      <label for={props.name}>{props.label}</label>
      {props.children(field)}
      <Show when={props.hint}>
        {(hint) => (
          <p id={hintId()} class="small soft">
            {hint()}
          </p>
        )}
      </Show>
      <Show when={props.problem}>
        {(problem) => (
          <p id={problemId()} class="wrong small">
            {problem()}
          </p>
        )}
      </Show>
    </div>
  )
}
