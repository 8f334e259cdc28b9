import { type JSX, Show } from 'solid-js'
import { visit } from '../../../language/visit.ts'
import type { Autosave } from './create-autosave.ts'

/** DRAFT-2: both texts and a choice; until it is made nothing is sent, and what was typed stays on this device. */
export function Conflict<Base, Value>(props: {
  part: Autosave<Base, Value>
  show: (value: Value) => JSX.Element
}) {
  const theirs = () => {
    const state = props.part.state()
    return state.type === 'conflict' ? { value: state.theirs } : null
  }
  return (
    <Show when={theirs()}>
      {(found) => (
        <section class="conflict" role="alert">
          <h4>{visit().conflict.title}</h4>
          <p>{visit().conflict.more}</p>
          <div class="both-texts">
            <div class="one-text">
              <h5>{visit().conflict.mine}</h5>
              {props.show(props.part.value())}
              <button type="button" class="button small" onClick={() => props.part.choose('mine')}>
                {visit().conflict.keepMine}
              </button>
            </div>
            <div class="one-text">
              <h5>{visit().conflict.theirs}</h5>
              {props.show(found().value)}
              <button type="button" class="button small" onClick={() => props.part.choose('theirs')}>
                {visit().conflict.takeTheirs}
              </button>
            </div>
          </div>
        </section>
      )}
    </Show>
  )
}
