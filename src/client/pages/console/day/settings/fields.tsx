import { For, type JSX } from 'solid-js'

/** A part of the form: what it is about, and its fields beside it (on a phone beneath). */
export function Group(props: { title: string; hint: string; children: JSX.Element }) {
  return (
    <section class="settings-group">
      <div class="settings-about">
        <h3>{props.title}</h3>
        <p class="small soft">{props.hint}</p>
      </div>
      <div class="settings-fields">{props.children}</div>
    </section>
  )
}

/** SET-4: what is wrong with a field, in the place of what it is for. */
export function Hint(props: { id: string; fault: string | null; hint?: string }) {
  return (
    <p
      id={props.id}
      class="settings-hint small"
      classList={{ fault: props.fault !== null }}
      aria-live="polite"
    >
      {props.fault ?? props.hint ?? ''}
    </p>
  )
}

/** SET-3: what a change of the field leaves as it is. */
export function Stays(props: { lines: readonly string[] }) {
  return (
    <div class="settings-stays small" aria-live="polite">
      <For each={props.lines}>{(line) => <p>{line}</p>}</For>
    </div>
  )
}

/** A text that stays a text while it is typed, also where a number is wanted. */
export function TextField(props: {
  id: string
  label: string
  hint?: string
  fault: string | null
  value: string
  isNumber?: boolean
  stays?: readonly string[]
  onInput: (typed: string) => void
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="input"
        classList={{ short: props.isNumber === true }}
        inputmode={props.isNumber === true ? 'numeric' : 'text'}
        autocomplete="off"
        value={props.value}
        aria-invalid={props.fault !== null}
        aria-describedby={`${props.id}-hint`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Hint
        id={`${props.id}-hint`}
        fault={props.fault}
        {...(props.hint !== undefined && { hint: props.hint })}
      />
      <Stays lines={props.stays ?? []} />
    </div>
  )
}

/** Any number of a few: each chosen one has a mark, so that none is told by its colour alone. */
export function Choices<Value extends number | string>(props: {
  id: string
  legend: string
  values: readonly Value[]
  chosen: readonly Value[]
  label: (value: Value) => string
  /** What is read out, where the label is short. */
  name?: (value: Value) => string
  isNarrow?: boolean
  fault: string | null
  stays: readonly string[]
  onToggle: (value: Value) => void
}) {
  return (
    <fieldset class="field" aria-describedby={`${props.id}-hint`}>
      <legend>{props.legend}</legend>
      <div class="choices" classList={{ narrow: props.isNarrow === true }}>
        <For each={props.values}>
          {(value) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.chosen.includes(value)}
                aria-label={(props.name ?? props.label)(value)}
                aria-invalid={props.fault !== null}
                onChange={() => props.onToggle(value)}
              />
              <span aria-hidden="true">{props.label(value)}</span>
            </label>
          )}
        </For>
      </div>
      <Hint id={`${props.id}-hint`} fault={props.fault} />
      <Stays lines={props.stays} />
    </fieldset>
  )
}
