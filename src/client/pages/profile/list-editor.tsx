import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { ProfileList } from '../../../words/screens/profile.ts'
import { profile } from '../../language/profile.ts'

/**
 * A list of short entries: one field for the next of them, which Enter adds, and a way to take each away. What stands in
 * the field counts as an entry already, so that nobody loses it who saves without adding.
 */
export function ListEditor(props: {
  name: ProfileList
  items: readonly string[]
  most: number
  problem: string | null
  onChange: (items: readonly string[]) => void
}) {
  const [isTyping, setTyping] = createSignal(false)
  let field: HTMLInputElement | undefined
  const words = () => profile()
  const next = () => (isTyping() ? (props.items.at(-1) ?? '') : '')
  const entries = () => (isTyping() ? props.items.slice(0, -1) : props.items)
  const hintId = () => `${props.name}-hint`
  const problemId = () => `${props.name}-problem`

  let own: readonly string[] | null = null
  const change = (items: readonly string[]) => {
    own = items
    props.onChange(items)
  }
  /** Saved, or read anew: nothing of it is being typed. */
  createEffect(
    on(
      () => props.items,
      (items) => items !== own && setTyping(false),
    ),
  )

  function type(text: string) {
    const before = entries()
    setTyping(text !== '')
    change(text === '' ? before : [...before, text])
  }
  function add() {
    if (next().trim() !== '') setTyping(false)
    field?.focus()
  }
  function remove(at: number) {
    const kept = entries().filter((_, each) => each !== at)
    change(isTyping() ? [...kept, next()] : kept)
    field?.focus()
  }

  return (
    <fieldset class="field list-editor">
      <legend>{words().lists[props.name]}</legend>
      <ul class="list-entries">
        <For each={entries()} fallback={<li class="small soft">{words().empty}</li>}>
          {(item, at) => (
            <li class="list-entry">
              <span dir="auto">{item}</span>
              <button
                type="button"
                class="button quiet small"
                aria-label={words().remove(item)}
                onClick={() => remove(at())}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <div class="list-add">
        <input
          ref={field}
          class="input"
          name={props.name}
          dir="auto"
          aria-label={words().lists[props.name]}
          aria-invalid={props.problem !== null}
          aria-describedby={`${hintId()}${props.problem === null ? '' : ` ${problemId()}`}`}
          value={next()}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            // Not the whole form.
            event.preventDefault()
            add()
          }}
        />
        <button type="button" class="button" onClick={add}>
          {words().add}
        </button>
      </div>
      <p id={hintId()} class="small soft">
        {words().hints[props.name]} {words().limits}
      </p>
      <Show when={props.problem}>
        {(problem) => (
          <p id={problemId()} class="wrong small">
            {problem()}
          </p>
        )}
      </Show>
    </fieldset>
  )
}
