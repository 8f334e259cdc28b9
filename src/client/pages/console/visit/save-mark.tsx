import { Match, Switch } from 'solid-js'
import { live } from '../../../language/live.ts'
import { visit } from '../../../language/visit.ts'
import type { SaveState } from './create-autosave.ts'

/** DRAFT-1, DRAFT-2: whether what is typed has been saved; read out only when it has not. */
export function SaveMark(props: { state: SaveState<unknown> }) {
  const savedAt = () => (props.state.type === 'saved' ? props.state.at : null)
  const problem = () => (props.state.type === 'refused' ? props.state.problem.message : null)
  return (
    <p class="save-mark small">
      <Switch>
        <Match when={savedAt()}>
          {(at) => <span class="soft">{visit().saved(live().timeOfDay(at()))}</span>}
        </Match>
        <Match when={props.state.type === 'saving'}>
          <span class="soft">{visit().saving}</span>
        </Match>
        <Match when={props.state.type === 'kept'}>
          <strong class="not-saved" role="status">
            {visit().keptHere}
          </strong>
        </Match>
        <Match when={problem()}>
          {(message) => (
            <strong class="not-saved" role="alert">
              {visit().notSaved}: {message()}
            </strong>
          )}
        </Match>
        <Match when={props.state.type === 'conflict'}>
          <strong class="not-saved">{visit().notSaved}</strong>
        </Match>
      </Switch>
    </p>
  )
}
